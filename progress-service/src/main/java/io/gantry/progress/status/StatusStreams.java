package io.gantry.progress.status;

import io.gantry.stream.EventBatches;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** From the log to the statuses. */
@Configuration(proxyBeanMethods = false)
class StatusStreams {

    @Bean
    Consumer<Message<List<byte[]>>> trackStatus(EventBatches batches, StatusProjection projection) {
        return message -> batches.consume(message, projection);
    }
}
