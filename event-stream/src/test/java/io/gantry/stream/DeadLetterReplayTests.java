package io.gantry.stream;

import static io.gantry.stream.SampleEvents.NOON;
import static io.gantry.stream.SampleEvents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.event.Actor;
import io.gantry.event.Event;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportConfirmed;
import io.gantry.event.Topics;
import io.gantry.problem.Outage;
import io.gantry.stream.NotReplayableException.Why;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that takes reports in whenever they come, and cannot handle some of them. */
@SpringBootTest(
        properties = {
            "spring.application.name=replay-test",
            "spring.config.import=classpath:gantry-event-stream.yaml",
            "spring.cloud.function.definition=collect",
            "spring.cloud.stream.bindings.collect-in-0.destination=gantry.progress-events.v1,gantry.delay-events.v1",
            "spring.cloud.stream.bindings.collect-in-0.group=replay-test",
            "spring.cloud.stream.bindings.collect-in-0.consumer.multiplex=true",
            "spring.autoconfigure.exclude=org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration"
        })
class DeadLetterReplayTests {

    @Autowired
    EventPublisher publisher;

    @Autowired
    DeadLetterReader letters;

    @Autowired
    DeadLetterReplay replay;

    @Autowired
    Handled handled;

    @Autowired
    KafkaTemplate<byte[], byte[]> kafka;

    @Autowired
    ConsumerFactory<?, ?> consumers;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", EmbeddedBroker.shared()::bootstrapServers);
    }

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Test
    void aRecordThatFailedIsTakenInAgainAsItWasWhenTheFaultIsGone() {
        var event = reported("RE-1", "10");
        var position = failed(event);
        assertThat(letterAt(position).replayable()).isTrue();
        assertThat(letterAt(position).replayedAt()).isNull();
        handled.bad.clear();

        var copy = replay.replay(position);

        await().untilAsserted(() -> assertThat(handled.records).contains(new EventRecord(event, copy)));
        var original = recordAt(position);
        var written = recordAt(copy);
        assertThat(written.key()).isEqualTo(original.key());
        assertThat(written.value()).isEqualTo(original.value());
        assertThat(headers(written))
                .startsWith(headers(original).toArray(String[]::new))
                .hasSize(headers(original).size() + 1)
                .last(InstanceOfAssertFactories.STRING)
                .isEqualTo("gantry_replay_of=" + position);
        assertThat(letterAt(position).replayedAt()).isBetween(letterAt(position).setAsideAt(), Instant.now());
        assertThat(replay.replay(position).offset()).isGreaterThan(copy.offset());
    }

    @Test
    void aRecordThatFailsOnceMoreIsADeadLetterAgainThatCanBeTakenInAgain() {
        var event = reported("RE-2", "10");
        var position = failed(event);

        var copy = replay.replay(position);

        await().untilAsserted(() -> assertThat(letterAt(copy).replayable()).isTrue());
        handled.bad.clear();
        var last = replay.replay(copy);
        await().untilAsserted(() -> assertThat(handled.records).contains(new EventRecord(event, last)));
        assertThat(headers(recordAt(last))).contains("gantry_replay_of=" + position, "gantry_replay_of=" + copy);
    }

    @Test
    void whatIsNotUnderstoodYetStaysWhereItIs() throws Exception {
        var position = sent("RE-3", "{\"type\":\"progress-reported\"}", Map.of("ce_type", "progress-reported"));
        await().untilAsserted(() -> assertThat(letterAt(position).replayable()).isTrue());

        assertThatThrownBy(() -> replay.replay(position))
                .isInstanceOf(NotReplayableException.class)
                .hasMessage(letterAt(position).reason())
                .extracting(e -> ((NotReplayableException) e).why())
                .isEqualTo(Why.NOT_UNDERSTOOD);

        assertThat(letterAt(position).replayedAt()).isNull();
        assertThat(replay.replay(failed(reported("RE-3", "20"))).offset()).isEqualTo(position.offset() + 2);
        handled.bad.clear();
    }

    @Test
    void whatIsOfATypeOfNewerVersionsStaysWhereItIs() throws Exception {
        var position = sent("RE-4", "{\"type\":\"report-withdrawn\"}", Map.of("ce_type", "progress-reported"));
        // As a version has set it aside that took it for rubbish.
        letterOf("replay-test", position);

        assertRefused(position, Why.NOT_UNDERSTOOD);
    }

    @Test
    void whatIsSaidOfReportsComesInItsOrderOnly() {
        var by = new Actor("chen.fang", "陈芳", "GX");
        var confirmed = new ReportConfirmed(UUID.randomUUID(), NOON, List.of(), "RE-5", UUID.randomUUID(), "seen", by);

        var position = failed(confirmed);

        assertThat(letterAt(position).replayable()).isFalse();
        assertRefused(position, Why.ORDER_MATTERS);
        handled.bad.clear();
    }

    @Test
    void whatOthersWriteIsTakenInAgainByNobody() {
        var position = failed(SampleEvents.detected("RE-6", Map.of()));

        assertThat(letterAt(position).replayable()).isFalse();
        assertRefused(position, Why.ORDER_MATTERS);
        handled.bad.clear();
    }

    @Test
    void aRecordThatThisServiceHasNotSetAsideIsNotWrittenAgain() {
        var position = publisher.publish(List.of(reported("RE-7", "10"))).get(0);
        letterOf("another-service", position);

        assertRefused(position, Why.NO_SUCH_LETTER);
        assertRefused(new Position(position.topic(), position.partition(), 1_000_000), Why.NO_SUCH_LETTER);
        assertRefused(new Position(position.topic(), 99, 0), Why.NO_SUCH_LETTER);
        assertRefused(new Position(position.topic(), position.partition(), -1), Why.NO_SUCH_LETTER);
    }

    @Test
    void aBrokerThatIsAwayIsAnOutage(
            @Autowired EventReader reader,
            @Autowired DeadLetters notes,
            @Autowired LateEvents late,
            @Autowired Outage logOutage) {
        var away = new DefaultKafkaConsumerFactory<byte[], byte[]>(Map.of("bootstrap.servers", "127.0.0.1:1"));
        var helpless = new DeadLetterReplay(away, kafka, reader, letters, notes, late, Duration.ofSeconds(1));

        assertThatThrownBy(() -> helpless.replay(new Position(Topics.PROGRESS_EVENTS, 0, 0)))
                .satisfies(e -> assertThat(logOutage.detailOf(e)).isPresent());
    }

    @Test
    void noWriterHidesTheLetterOfItsRecord() throws Exception {
        var position = sent("RE-8", "no event", Map.of("gantry_replayed_as", "nowhere", "gantry_consumer", "nobody"));

        await().untilAsserted(() -> assertThat(letterAt(position).key()).isEqualTo("RE-8"));
    }

    private void assertRefused(Position position, Why why) {
        assertThatThrownBy(() -> replay.replay(position))
                .isInstanceOfSatisfying(
                        NotReplayableException.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    /** Where an event lies that cannot be handled, when it has been set aside. */
    private Position failed(Event event) {
        handled.bad.add(event);
        var position = publisher.publish(List.of(event)).get(0);
        await().untilAsserted(() -> assertThat(letters.latest())
                .anyMatch(letter -> letter.offset() == position.offset() && isAbout(letter, position)));
        return position;
    }

    private Position sent(String key, String text, Map<String, String> headers)
            throws ExecutionException, InterruptedException {
        var record = new ProducerRecord<>(Topics.PROGRESS_EVENTS, bytes(key), bytes(text));
        headers.forEach((name, content) -> record.headers().add(name, bytes(content)));
        var written = kafka.send(record).get().getRecordMetadata();
        return new Position(written.topic(), written.partition(), written.offset());
    }

    private void letterOf(String service, Position position) {
        new DeadLetters(kafka, service, new SimpleMeterRegistry())
                .put(recordAt(position), new PoisonRecordException("as if"));
    }

    private DeadLetter letterAt(Position position) {
        return letters.latest().stream()
                .filter(letter -> isAbout(letter, position))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no letter about " + position));
    }

    private static boolean isAbout(DeadLetter letter, Position position) {
        return new Position(letter.topic(), letter.partition(), letter.offset()).equals(position);
    }

    private ConsumerRecord<byte[], byte[]> recordAt(Position position) {
        try (var reading = new RawReading(consumers, "test")) {
            return reading.at(position).orElseThrow();
        }
    }

    private static List<String> headers(ConsumerRecord<?, ?> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map(DeadLetterReplayTests::line)
                .toList();
    }

    private static String line(Header header) {
        return header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps what it is given, but fails for what is bad. */
    static final class Handled {

        final List<EventRecord> records = new CopyOnWriteArrayList<>();
        final Set<Event> bad = ConcurrentHashMap.newKeySet();

        void take(EventBatch batch) {
            if (batch.records().stream().map(EventRecord::event).anyMatch(bad::contains)) {
                throw new IllegalStateException("failing as told");
            }
            records.addAll(batch.records());
        }
    }

    private static final class NoCheckpoints implements Checkpoints {

        @Override
        public Map<TopicPartition, Long> load() {
            return Map.of();
        }

        @Override
        public void save(Map<TopicPartition, Long> next) {
            // It begins at the beginning.
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Handled handled() {
            return new Handled();
        }

        @Bean
        Checkpoints checkpoints() {
            return new NoCheckpoints();
        }

        @Bean
        PartitionState owned() {
            return new EventStreamTests.OwnedNumbers();
        }

        @Bean
        LateEvents reports() {
            return new LateEvents(Topics.PROGRESS_EVENTS, ProgressReported.class);
        }

        @Bean
        Consumer<Message<List<byte[]>>> collect(EventBatches batches, Handled handled) {
            return message -> batches.consume(message, handled::take);
        }
    }
}
