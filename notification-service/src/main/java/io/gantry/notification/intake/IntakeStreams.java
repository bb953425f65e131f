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
import io.gantry.unit.UnitDirectory;
import io.gantry.unit.UnitEntry;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** From the log: units go to the directory, delays to the alerts. */
@Configuration(proxyBeanMethods = false)
class IntakeStreams {

    private static final UnitEvent.Cases<UnitChanged> CHANGED = event -> event;

    @Bean
    Consumer<Message<List<byte[]>>> follow(
            EventBatches batches, UnitDirectory units, Alerts alerts, Checkpoints checkpoints) {
        return message -> batches.consume(message, batch -> {
            units.learn(eventsOf(batch, UnitEvent.class)
                    .map(event -> UnitEntry.of(event.match(CHANGED)))
                    .toList());
            alerts.follow(eventsOf(batch, DelayEvent.class).toList());
            checkpoints.save(batch.next());
        });
    }

    private static <E extends Event> Stream<E> eventsOf(EventBatch batch, Class<E> family) {
        return batch.records().stream()
                .map(EventRecord::event)
                .filter(family::isInstance)
                .map(family::cast);
    }
}
