package io.gantry.project.audit;

import io.gantry.project.chain.KeptEntries;
import io.gantry.project.element.ElementFollower;
import io.gantry.project.plan.ScheduleFollower;
import io.gantry.project.reported.ReportedProgress;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatches;
import io.gantry.stream.EventRecord;
import io.gantry.stream.EventStreamProperties;
import io.gantry.stream.Pace;
import io.gantry.stream.Poller;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
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

    // No page follows this live, and each batch is a round of writes.
    private static final Pace PACE = new Pace(Duration.ofSeconds(1));

    @Bean
    Retention retention(AuditProperties properties, EventStreamProperties stream, InstantSource clock) {
        return new Retention(properties.keep(), stream.keepPersonal(), clock);
    }

    @Bean
    Poller auditRetention(Retention retention, AuditStore store) {
        return new Poller("audit-retention", Retention.LOOK, () -> retention.applyInTime(store));
    }

    @Bean
    KeptEntries keptEntries(AuditStore store, Retention retention) {
        return () -> new TrailComparison(store, retention);
    }

    @Bean
    AuditProjection auditProjection(
            AuditStore store, Checkpoints checkpoints, Retention retention, MeterRegistry meters) {
        return new AuditProjection(store, checkpoints, retention, meters);
    }

    @Bean
    Consumer<Message<List<byte[]>>> keepTrail(
            EventBatches batches,
            AuditProjection projection,
            ReportedProgress reported,
            ElementFollower elements,
            ScheduleFollower schedules) {
        // The trail saves how far the log is read, so it comes last.
        return message -> batches.consume(message, batch -> {
            var start = System.nanoTime();
            var events = batch.records().stream().map(EventRecord::event).toList();
            reported.take(events);
            elements.take(events);
            schedules.take(events);
            projection.handle(batch);
            // Records that are handled one by one, for one of them fails, have no position.
            if (!batch.next().isEmpty()) {
                PACE.rest(start, events.size());
            }
        });
    }
}
