package io.gantry.progress.status;

import io.gantry.stream.EventBatches;
import io.gantry.stream.Pace;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** From the log to the statuses. */
@Configuration(proxyBeanMethods = false)
class StatusStreams {

    // A stream of single records costs a fetch, a fold and a round of the rules each; a page waits as long at most.
    private static final Pace PACE = new Pace(Duration.ofMillis(50));

    @Bean
    Consumer<Message<List<byte[]>>> trackStatus(EventBatches batches, StatusProjection projection) {
        return message -> batches.consume(message, batch -> {
            var start = System.nanoTime();
            projection.handle(batch);
            // Records that are handled one by one, for one of them fails, have no position.
            if (!batch.next().isEmpty()) {
                PACE.rest(start, batch.records().size());
            }
        });
    }
}
