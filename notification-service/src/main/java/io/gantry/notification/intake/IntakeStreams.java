package io.gantry.notification.intake;

import io.gantry.event.DelayEvent;
import io.gantry.event.Event;
import io.gantry.event.ProjectEvent;
import io.gantry.notification.alert.Alerts;
import io.gantry.notification.unit.UnitEntry;
import io.gantry.notification.unit.UnitStore;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventBatches;
import io.gantry.stream.EventRecord;
import io.gantry.unit.FreshUnits;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The Kafka face: units go to the directory, delays to the alerts, and then the batch is done. */
@Configuration(proxyBeanMethods = false)
class IntakeStreams {

    @Bean
    Consumer<Message<List<byte[]>>> follow(
            EventBatches batches, UnitStore units, FreshUnits tree, Alerts alerts, Checkpoints checkpoints) {
        return message -> {
            var batch = batches.read(message);
            var entries = eventsOf(batch, ProjectEvent.class)
                    .flatMap(event -> UnitEntry.of(event).stream())
                    .toList();
            if (!entries.isEmpty()) {
                units.saveNewer(entries);
                tree.forget();
            }
            alerts.follow(eventsOf(batch, DelayEvent.class).toList());
            checkpoints.save(batch.next());
        };
    }

    private static <E extends Event> Stream<E> eventsOf(EventBatch batch, Class<E> type) {
        return batch.records().stream()
                .map(EventRecord::event)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
