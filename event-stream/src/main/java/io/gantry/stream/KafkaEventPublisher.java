package io.gantry.stream;

import io.gantry.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

final class KafkaEventPublisher implements EventPublisher {

    private static final Logger log = LoggerFactory.getLogger(KafkaEventPublisher.class);

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final EventCodec codec;
    private final String source;
    private final Duration confirmWithin;
    private final BrokerClock clock;

    /**
     * @param source CloudEvents source of what this service publishes
     * @param confirmWithin how long callers wait for the broker
     * @param clock is told whether the broker accepts this machine's time
     */
    KafkaEventPublisher(
            KafkaTemplate<byte[], byte[]> kafka,
            EventCodec codec,
            String source,
            Duration confirmWithin,
            BrokerClock clock) {
        this.kafka = kafka;
        this.codec = codec;
        this.source = source;
        this.confirmWithin = confirmWithin;
        this.clock = clock;
    }

    @Override
    public List<Optional<Position>> tryPublish(List<? extends Event> events) {
        // Before any is sent: an event that is too large is the publisher's fault, and nothing is to be half done.
        var records = events.stream().map(this::recordOf).toList();
        var deadline = System.nanoTime() + confirmWithin.toNanos();
        var failures = new ArrayList<Throwable>();
        var sends = new ArrayList<Optional<CompletableFuture<SendResult<byte[], byte[]>>>>(records.size());
        for (var record : records) {
            // While the broker's metadata is missing each send blocks; so the rest is not even tried after the
            // deadline.
            sends.add(System.nanoTime() < deadline ? send(record, failures) : Optional.empty());
        }
        var positions = sends.stream()
                .map(send -> send.flatMap(sent -> confirmed(sent, deadline, failures)))
                .toList();
        report(positions, failures);
        return positions;
    }

    private ProducerRecord<byte[], byte[]> recordOf(Event event) {
        var record = new ProducerRecord<>(event.topic(), CloudEventHeaders.utf8(event.subject()), codec.write(event));
        CloudEventHeaders.of(event, source).forEach(record.headers()::add);
        return record;
    }

    private Optional<CompletableFuture<SendResult<byte[], byte[]>>> send(
            ProducerRecord<byte[], byte[]> record, List<Throwable> failures) {
        try {
            return Optional.of(kafka.send(record));
        } catch (KafkaException e) {
            failures.add(e);
            return Optional.empty();
        }
    }

    private static Optional<Position> confirmed(
            CompletableFuture<SendResult<byte[], byte[]>> send, long deadline, List<Throwable> failures) {
        try {
            var metadata = send.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
                    .getRecordMetadata();
            return Optional.of(new Position(metadata.topic(), metadata.partition(), metadata.offset()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            failures.add(e);
            return Optional.empty();
        }
    }

    // One line, however many events there were.
    private void report(List<Optional<Position>> positions, List<Throwable> failures) {
        if (failures.isEmpty()) {
            clock.accepted();
            return;
        }
        var missing = positions.stream().filter(Optional::isEmpty).count();
        var cause = NestedExceptionUtils.getMostSpecificCause(failures.get(0));
        if (cause instanceof InvalidTimestampException) {
            clock.refused();
        } else {
            log.warn("{} of {} events not confirmed by the broker: {}", missing, positions.size(), cause.toString());
        }
    }
}
