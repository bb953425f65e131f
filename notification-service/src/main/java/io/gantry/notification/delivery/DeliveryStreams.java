package io.gantry.notification.delivery;

import io.gantry.event.AlertEvent;
import io.gantry.event.DeliveryEvent;
import io.gantry.event.DeliveryEvent.DeliverySettled;
import io.gantry.event.Event;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventBatches;
import io.gantry.stream.EventRecord;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** From the log to the deliveries: alert events call for them, delivery events say how they ended. */
@Configuration(proxyBeanMethods = false)
class DeliveryStreams {

    private static final DeliveryEvent.Cases<DeliverySettled> SETTLED = event -> event;

    @Bean
    Consumer<Message<List<byte[]>>> deliver(EventBatches batches, Deliveries deliveries, Checkpoints checkpoints) {
        return message -> batches.consume(message, batch -> {
            deliveries.announce(eventsOf(batch, AlertEvent.class).toList());
            deliveries.settle(eventsOf(batch, DeliveryEvent.class)
                    .map(event -> event.match(SETTLED))
                    .toList());
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
