package io.gantry.stream;

import io.gantry.event.AuditEvent;
import io.gantry.event.Event;
import io.gantry.event.RequesterEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

final class KafkaEventPublisher implements EventPublisher {

    private static final Logger log = LoggerFactory.getLogger(KafkaEventPublisher.class);
    private static final Throwable SILENCE = new TimeoutException("no answer in time");

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final EventCodec codec;
    private final String source;
    private final @Nullable WriterSeal seal;
    private final Duration confirmWithin;
    private final BrokerClock clock;
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile long confirmedAt = System.nanoTime();

    /**
     * @param source CloudEvents source of what this service publishes
     * @param seal put on records of the audit trail; absent: they have none
     * @param confirmWithin how long callers wait for the broker
     * @param clock is told whether the broker accepts this machine's time
     */
    KafkaEventPublisher(
            KafkaTemplate<byte[], byte[]> kafka,
            EventCodec codec,
            String source,
            @Nullable WriterSeal seal,
            Duration confirmWithin,
            BrokerClock clock) {
        this.kafka = kafka;
        this.codec = codec;
        this.source = source;
        this.seal = seal;
        this.confirmWithin = confirmWithin;
        this.clock = clock;
    }

    @Override
    public List<Optional<Position>> tryPublish(List<? extends Event> events) {
        try {
            return tryPublishLater(events).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return events.stream().map(ignored -> Optional.<Position>empty()).toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the events may be published", e.getCause());
        }
    }

    @Override
    public CompletableFuture<List<Optional<Position>>> tryPublishLater(List<? extends Event> events) {
        // Before any is sent: an event that is too large is the publisher's fault, and nothing is to be half done.
        var records = events.stream().map(this::recordOf).toList();
        var begun = System.nanoTime();
        var deadline = begun + confirmWithin.toNanos();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var sends = new ArrayList<CompletableFuture<SendResult<byte[], byte[]>>>(records.size());
        for (var record : records) {
            // While the broker's metadata is missing each send blocks; so the rest is not even tried after the
            // deadline.
            if (System.nanoTime() < deadline) {
                sends.add(send(record, failures));
            }
        }
        return CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
                .handle((ignored, failure) -> {
                    var positions = IntStream.range(0, records.size())
                            .mapToObj(i -> i < sends.size() ? positionOf(sends.get(i)) : Optional.<Position>empty())
                            .toList();
                    report(begun, positions, failures.peek());
                    return positions;
                });
    }

    private ProducerRecord<byte[], byte[]> recordOf(Event event) {
        var record = new ProducerRecord<>(event.topic(), CloudEventHeaders.utf8(event.subject()), codec.write(event));
        CloudEventHeaders.of(event, source).forEach(record.headers()::add);
        if (seal != null && (event instanceof AuditEvent || event instanceof RequesterEvent)) {
            record.headers().add(WriterSeal.HEADER, seal.seal(record.topic(), record.key(), record.value()));
        }
        return record;
    }

    private CompletableFuture<SendResult<byte[], byte[]>> send(
            ProducerRecord<byte[], byte[]> record, Queue<Throwable> failures) {
        try {
            return kafka.send(record).whenComplete((sent, failure) -> {
                if (failure != null) {
                    failures.add(failure);
                }
            });
        } catch (KafkaException e) {
            failures.add(e);
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Optional<Position> positionOf(CompletableFuture<SendResult<byte[], byte[]>> send) {
        if (!send.isDone() || send.isCompletedExceptionally()) {
            return Optional.empty();
        }
        var metadata = send.join().getRecordMetadata();
        return Optional.of(new Position(metadata.topic(), metadata.partition(), metadata.offset()));
    }

    // One line when it begins and one when it is over, however many events and attempts there are in between.
    private void report(long begun, List<Optional<Position>> positions, @Nullable Throwable failure) {
        var missing = positions.stream().filter(Optional::isEmpty).count();
        if (missing == 0) {
            confirmedAt = System.nanoTime();
            clock.accepted();
            if (failing.compareAndSet(true, false)) {
                log.info("The broker confirms events again");
            }
            return;
        }
        var cause = failure == null ? SILENCE : NestedExceptionUtils.getMostSpecificCause(failure);
        if (cause instanceof InvalidTimestampException) {
            clock.refused();
        } else if (begun - confirmedAt > 0 && failing.compareAndSet(false, true)) {
            // A failure of events sent before the last confirmation belongs to the outage that has just ended.
            log.warn("{} of {} events not confirmed by the broker: {}", missing, positions.size(), cause.toString());
        }
    }
}
