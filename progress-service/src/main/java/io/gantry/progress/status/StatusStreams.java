package io.gantry.progress.status;

import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.Topics;
import io.gantry.stream.EventBatches;
import io.gantry.stream.LateEvents;
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

    // What counts of reports goes by when they were seen, and of one report the first record. What is said of reports
    // goes by
    // the order of the log: an older correction that came in late would count instead of the newer one.
    @Bean
    LateEvents reportsMayBeLate() {
        return new LateEvents(Topics.PROGRESS_EVENTS, ProgressReported.class);
    }

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
