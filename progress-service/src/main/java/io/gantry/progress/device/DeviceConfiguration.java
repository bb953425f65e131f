package io.gantry.progress.device;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.DeviceKeys;
import io.gantry.stream.CatchUp;
import io.gantry.stream.EventPublisher;
import io.gantry.unit.UnitDirectory;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {

    @Bean
    DeviceStore deviceStore(MongoDatabase database) {
        return new MongoDeviceStore(database);
    }

    @Bean
    DeviceRegister deviceRegister(
            DeviceStore devices, UnitDirectory units, EventPublisher publisher, InstantSource clock) {
        return new DeviceRegister(devices, units, publisher, new SecureRandom(), clock);
    }

    @Bean
    DeviceKeys deviceKeys(DeviceStore devices, CatchUp catchUp, InstantSource clock) {
        return new StoredDeviceKeys(devices, catchUp::isComplete, clock);
    }

    @Bean
    DeviceProjection deviceProjection(DeviceStore devices) {
        return new DeviceProjection(devices);
    }
}
