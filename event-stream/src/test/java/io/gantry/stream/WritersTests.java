package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.Actor;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;

class WritersTests {

    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
    private static final String CONSOLE = "c0".repeat(32);
    private static final String PROGRESS = "99".repeat(32);

    private final MockProducer<byte[], byte[]> sent =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public void close(Duration timeout) {
                    // The template closes it after each send; a real factory keeps it open.
                }
            };
    private final EventReader reader =
            readerOf(new WriterProperties(null, Map.of("console", CONSOLE, "progress-service", PROGRESS), NOON));

    @Test
    void believesWhatAServiceSaysOfItself() {
        var event = entryOf("console", NOON);

        assertThat(reader.read(written("console", CONSOLE, event))).isEqualTo(event);
    }

    @Test
    void doesNotBelieveWhatOneServiceSaysForAnother() {
        assertThatThrownBy(() -> reader.read(written("progress-service", PROGRESS, entryOf("console", NOON))))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining("progress-service has written an entry of another service");
        assertThatThrownBy(() -> reader.read(written("console", PROGRESS, entryOf("console", NOON))))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining("seal");
        assertThatThrownBy(() -> reader.read(written("stranger", PROGRESS, entryOf("stranger", NOON))))
                .isInstanceOf(PoisonRecordException.class);
    }

    @Test
    void doesNotBelieveWhatWasChangedOrHasNoSeal() {
        var record = written("console", CONSOLE, entryOf("console", NOON));
        var changed = new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                record.key(),
                new String(record.value()).replace("DENIED", "REFUSED").getBytes());
        record.headers().forEach(changed.headers()::add);

        assertThatThrownBy(() -> reader.read(changed)).isInstanceOf(PoisonRecordException.class);
        assertThatThrownBy(() -> reader.read(written("console", null, entryOf("console", NOON))))
                .isInstanceOf(PoisonRecordException.class);
    }

    @Test
    void takesWhatIsOfATimeBeforeThereWereKeysAndEverythingWhereThereAreNone() {
        var before = entryOf("console", NOON.minusMillis(1));
        var without = readerOf(new WriterProperties(null, Map.of(), null));

        assertThat(reader.read(written("console", null, before))).isEqualTo(before);
        assertThat(without.read(written("anybody", null, entryOf("console", NOON))))
                .isNotNull();
        assertThat(without.knowsWriters()).isFalse();
    }

    @Test
    void doesNotBelieveATimeThatItsWriterHasPutBack() {
        var event = entryOf("console", NOON.minusSeconds(60));

        assertThat(reader.read(stamped(NOON.minusMillis(1), written("console", null, event))))
                .isEqualTo(event);
        assertThatThrownBy(() -> reader.read(stamped(NOON, written("console", null, event))))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining("seal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "00112233"})
    void refusesAKeyThatIsNone(String key) {
        assertThatThrownBy(() -> WriterSeal.of(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a writer's key")
                .hasMessageNotContaining("secret");
    }

    private static EventReader readerOf(WriterProperties properties) {
        return new EventReader(new EventCodec(), new Writers(properties));
    }

    private ConsumerRecord<byte[], byte[]> written(String service, @Nullable String key, Event event) {
        sent.clear();
        new KafkaEventPublisher(
                        new KafkaTemplate<>(new MockProducerFactory<>(() -> sent)),
                        new EventCodec(),
                        "/" + service,
                        key == null ? null : WriterSeal.of(key),
                        Duration.ofSeconds(5),
                        new BrokerClock())
                .publish(List.of(event));
        ProducerRecord<byte[], byte[]> record = sent.history().get(0);
        var read = new ConsumerRecord<>(record.topic(), 0, 0, record.key(), record.value());
        record.headers().forEach(read.headers()::add);
        return read;
    }

    private static ConsumerRecord<byte[], byte[]> stamped(Instant time, ConsumerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                time.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }

    private static RequestAudited entryOf(String service, Instant time) {
        return new RequestAudited(
                UUID.randomUUID(),
                time,
                service,
                new Actor("li.na", "li.na", "GX"),
                null,
                "getUnit",
                "/api/registry/units/GX",
                Outcome.DENIED,
                404,
                null,
                "0".repeat(64),
                null);
    }
}
