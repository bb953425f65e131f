package io.gantry.stream;

import static io.gantry.stream.SampleEvents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.Event;
import io.gantry.event.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;

class EventBatchesTests {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.PROGRESS_EVENTS, 0);
    private static final Predicate<Event> NONE = event -> false;

    private final EventCodec codec = new EventCodec();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockProducer<byte[], byte[]> letters =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public void close(Duration timeout) {
                    // The template closes it after each send; a real factory keeps it open.
                }
            };
    private final AtomicLong nanos = new AtomicLong();
    private final ConsumerProgress progress = new ConsumerProgress(nanos::get);
    private final EventBatches batches = new EventBatches(
            new EventReader(codec, new Writers(new WriterProperties(null, Map.of(), null))),
            new DeadLetters(new KafkaTemplate<>(new MockProducerFactory<>(() -> letters)), "test", meters),
            List.of(failure -> failure instanceof StoreAway),
            progress,
            meters);

    private final List<Event> handled = new ArrayList<>();
    private final Map<TopicPartition, Long> saved = new HashMap<>();

    @Test
    void oneRecordOf500ThatFailsAloneIsADeadLetterAndTheOthersKeepTheirOrder() {
        var events = IntStream.range(0, 500)
                .mapToObj(number -> reported("GX-" + number % 7, "10"))
                .toList();
        var bad = events.get(250);

        consume(records(events), bad::equals);

        var good = new ArrayList<Event>(events);
        good.remove(bad);
        assertThat(handled).containsExactlyElementsOf(good);
        assertThat(letters.history())
                .extracting(letter -> header(letter, "gantry_offset"))
                .containsExactly("250");
        assertThat(header(letters.history().get(0), "gantry_reason"))
                .contains("cannot be handled")
                .contains("bad record");
        assertThat(saved).isEqualTo(Map.of(PARTITION, 500L));
    }

    @Test
    void noPositionIsSavedBeforeARecordThatFailedIsADeadLetter() {
        letters.sendException = new IllegalStateException("the broker is away");

        assertThatThrownBy(() ->
                        consume(records(List.of(reported("GX-1", "1"), reported("GX-2", "2"))), subject("GX-1")))
                .isInstanceOf(RuntimeException.class);

        assertThat(saved).isEmpty();
    }

    @Test
    void aRecordThatExhaustsTheStackIsADeadLetter() {
        consume(records(List.of(reported("GX-1", "1"))), event -> endless(event) > 0);

        assertThat(letters.history()).hasSize(1);
        assertThat(saved).isEqualTo(Map.of(PARTITION, 1L));
    }

    @Test
    void whileTheStoreIsAwayNothingIsADeadLetter() {
        var records = records(List.of(reported("GX-1", "1")));
        EventHandler away = batch -> {
            throw new StoreAway();
        };

        for (int attempt = 0; attempt < 20; attempt++) {
            nanos.addAndGet(Duration.ofSeconds(10).toNanos());
            assertThatThrownBy(() -> batches.consume(records, away)).isInstanceOf(StoreAway.class);
        }

        assertThat(letters.history()).isEmpty();
    }

    @Test
    void recordsThatFailAllTogetherAreDeadLettersOnlyAfterAWhile() {
        var records = records(List.of(reported("GX-1", "1"), reported("GX-2", "2")));

        assertThatThrownBy(() -> consume(records, event -> true)).isInstanceOf(IllegalStateException.class);
        assertThat(letters.history()).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        consume(records, event -> true);

        assertThat(letters.history()).hasSize(2);
        assertThat(saved).isEqualTo(Map.of(PARTITION, 2L));
    }

    @Test
    void aTypeThatIsNotKnownIsPassedOverAndCounted() {
        var known = reported("GX-1", "1");

        consume(List.of(record(0, "GX-1", bytes("{\"type\":\"report-withdrawn\"}")), record(1, known)), NONE);

        assertThat(handled).containsExactly(known);
        assertThat(letters.history()).isEmpty();
        assertThat(meters.counter("gantry.events.unknown", "topic", Topics.PROGRESS_EVENTS)
                        .count())
                .isOne();
        assertThat(saved).isEqualTo(Map.of(PARTITION, 2L));
    }

    @Test
    void aRecordTooLargeForALetterIsCut() {
        consume(List.of(record(0, "k".repeat(5000), new byte[3_000_000])), NONE);

        var letter = letters.history().get(0);
        assertThat(letter.value()).hasSizeBetween(500_000, 1_000_000);
        assertThat(letter.key()).hasSize(4096);
        assertThat(header(letter, "gantry_cut")).isEqualTo("3000000");
    }

    @Test
    void headersTooLargeForALetterAreLeftOut() {
        var record = record(0, "GX-1", bytes("not json"));
        record.headers().add("large", new byte[1_000_000]);

        consume(List.of(record), NONE);

        var letter = letters.history().get(0);
        assertThat(letter.value()).isEqualTo(bytes("not json"));
        assertThat(letter.headers().lastHeader("large")).isNull();
        assertThat(header(letter, "gantry_cut")).isEqualTo("8");
    }

    @Test
    void aConsumerThatStandsIsReportedWithItsRecordUntilItGetsOn() {
        var health = new StreamHealth(progress, new BrokerClock());
        var records = records(List.of(reported("GX-1", "1")));
        EventHandler away = batch -> {
            throw new StoreAway();
        };

        assertThatThrownBy(() -> batches.consume(records, away)).isInstanceOf(StoreAway.class);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThatThrownBy(() -> batches.consume(records, away)).isInstanceOf(StoreAway.class);

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsKey(PARTITION + "@0");
        consume(records, NONE);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aPartitionThatAnotherConsumerHasTakenOverStandsNoLonger() {
        var health = new StreamHealth(progress, new BrokerClock());
        EventHandler away = batch -> {
            throw new StoreAway();
        };
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThatThrownBy(() -> batches.consume(records(List.of(reported("GX-1", "1"))), away))
                    .isInstanceOf(StoreAway.class);
            nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        nanos.addAndGet(Duration.ofMinutes(2).toNanos());

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    /** Handles what is not bad; as a service does, it keeps what it has handled once, and saves the position last. */
    private void consume(List<ConsumerRecord<byte[], byte[]>> records, Predicate<Event> bad) {
        batches.consume(records, batch -> {
            var events = batch.records().stream().map(EventRecord::event).toList();
            if (events.stream().anyMatch(bad)) {
                throw new IllegalStateException("a bad record");
            }
            events.stream().filter(event -> !handled.contains(event)).forEach(handled::add);
            saved.putAll(batch.next());
        });
    }

    private List<ConsumerRecord<byte[], byte[]>> records(List<? extends Event> events) {
        return IntStream.range(0, events.size())
                .mapToObj(offset -> record(offset, events.get(offset)))
                .toList();
    }

    private ConsumerRecord<byte[], byte[]> record(int offset, Event event) {
        return record(offset, event.subject(), codec.write(event));
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset, String key, byte @Nullable [] value) {
        return new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, bytes(key), value);
    }

    private static Predicate<Event> subject(String subject) {
        return event -> event.subject().equals(subject);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int endless(Event event) {
        return endless(event) + 1;
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class StoreAway extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
