package io.gantry.project.audit;

import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatches;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** From the log to the trail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class AuditStream {

    @Bean
    AuditProjection auditProjection(AuditStore store, Checkpoints checkpoints, MeterRegistry meters) {
        return new AuditProjection(store, checkpoints, meters);
    }

    @Bean
    Consumer<Message<List<byte[]>>> keepTrail(EventBatches batches, AuditProjection projection) {
        return message -> batches.consume(message, projection);
    }
}
