package io.gantry.notification.intake;

import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import io.gantry.event.UnitEvent;
import io.gantry.event.UnitEvent.UnitChanged;
import io.gantry.notification.alert.Alerts;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventBatches;
import io.gantry.stream.EventRecord;
import io.gantry.stream.OutboxRelay;
import io.gantry.stream.Pace;
import io.gantry.stream.PartitionState;
import io.gantry.unit.UnitDirectory;
import io.gantry.unit.UnitEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** From the log: units go to the directory, delays to the alerts. */
@Configuration(proxyBeanMethods = false)
class IntakeStreams {

    private static final UnitEvent.Cases<UnitChanged> CHANGED = event -> event;
    // Each batch is a round of writes of alerts, and then of deliveries.
    private static final Pace PACE = new Pace(Duration.ofMillis(125));

    @Bean
    Consumer<Message<List<byte[]>>> follow(
            EventBatches batches, UnitDirectory units, Alerts alerts, Checkpoints checkpoints) {
        return message -> batches.consume(message, batch -> {
            var start = System.nanoTime();
            units.learn(eventsOf(batch, UnitEvent.class)
                    .map(event -> UnitEntry.of(event.match(CHANGED)))
                    .toList());
            alerts.follow(eventsOf(batch, DelayEvent.class).toList());
            checkpoints.save(batch.next());
            // Records that are handled one by one, for one of them fails, have no position.
            if (!batch.next().isEmpty()) {
                PACE.rest(start, batch.records().size());
            }
        });
    }

    /** A new owner of delays may have owned them before, with another owner in between. */
    @Bean
    PartitionState ownedAlerts(Alerts alerts, OutboxRelay relay) {
        return new PartitionState() {

            @Override
            public void assigned(Map<TopicPartition, Long> positions) {
                alerts.forget();
                // The owner before may have died before it published what it had decided on.
                relay.wake();
            }

            @Override
            public void revoked(Set<TopicPartition> partitions) {
                alerts.forget();
            }
        };
    }

    private static <E extends Event> Stream<E> eventsOf(EventBatch batch, Class<E> family) {
        return batch.records().stream()
                .map(EventRecord::event)
                .filter(family::isInstance)
                .map(family::cast);
    }
}
