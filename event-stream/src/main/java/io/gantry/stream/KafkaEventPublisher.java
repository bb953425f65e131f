package io.gantry.stream;

import io.gantry.event.Event;
import io.gantry.event.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

final class KafkaEventPublisher implements EventPublisher {

    private static final Logger log = LoggerFactory.getLogger(KafkaEventPublisher.class);

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final EventCodec codec;
    private final String source;
    private final Duration confirmWithin;

    /**
     * @param source CloudEvents source of what this service publishes
     * @param confirmWithin how long callers wait for the broker
     */
    KafkaEventPublisher(KafkaTemplate<byte[], byte[]> kafka, EventCodec codec, String source, Duration confirmWithin) {
        this.kafka = kafka;
        this.codec = codec;
        this.source = source;
        this.confirmWithin = confirmWithin;
    }

    @Override
    public List<Optional<Position>> tryPublish(List<? extends Event> events) {
        var deadline = System.nanoTime() + confirmWithin.toNanos();
        var sends = new ArrayList<@Nullable CompletableFuture<SendResult<byte[], byte[]>>>(events.size());
        for (Event event : events) {
            // While the broker's metadata is missing each send blocks; so the rest is not even tried after the
            // deadline.
            sends.add(System.nanoTime() < deadline ? kafka.send(recordOf(event)) : null);
        }
        return sends.stream().map(send -> confirmed(send, deadline)).toList();
    }

    private ProducerRecord<byte[], byte[]> recordOf(Event event) {
        var record =
                new ProducerRecord<>(Topics.of(event), CloudEventHeaders.utf8(event.subject()), codec.write(event));
        CloudEventHeaders.of(event, source).forEach(record.headers()::add);
        return record;
    }

    private static Optional<Position> confirmed(
            @Nullable CompletableFuture<SendResult<byte[], byte[]>> send, long deadline) {
        if (send == null) {
            return Optional.empty();
        }
        try {
            var metadata = send.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
                    .getRecordMetadata();
            return Optional.of(new Position(metadata.topic(), metadata.partition(), metadata.offset()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            log.warn("Event not confirmed by the broker: {}", e.toString());
            return Optional.empty();
        }
    }
}
