package io.gantry.progress.device;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.DeviceKeys;
import io.gantry.event.Topics;
import io.gantry.stream.CatchUp;
import io.gantry.stream.EventCodec;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.WholeTopic;
import io.gantry.unit.UnitDirectory;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {

    @Bean
    DeviceStore deviceStore(MongoDatabase database) {
        return new MongoDeviceStore(database);
    }

    @Bean
    DeviceRegister deviceRegister(
            DeviceStore devices,
            Revocations revocations,
            UnitDirectory units,
            EventPublisher publisher,
            InstantSource clock) {
        return new DeviceRegister(devices, revocations, units, publisher, new SecureRandom(), clock);
    }

    @Bean
    Revocations revocations() {
        return new Revocations();
    }

    @Bean
    WholeTopic revocationLog(ConsumerFactory<?, ?> consumers, EventCodec codec, Revocations revocations) {
        return new WholeTopic(consumers, codec, Topics.DEVICE_EVENTS, Set.of("device-revoked"), revocations::hear);
    }

    @Bean
    DeviceKeys deviceKeys(
            DeviceStore devices,
            Revocations revocations,
            WholeTopic revocationLog,
            CatchUp catchUp,
            InstantSource clock) {
        return new KnownDeviceKeys(devices, revocations, revocationLog::isRead, catchUp::isComplete, clock);
    }

    @Bean
    DeviceProjection deviceProjection(DeviceStore devices) {
        return new DeviceProjection(devices);
    }
}
