package io.gantry.stream;

import static io.gantry.stream.SampleEvents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.gantry.embedded.broker.EmbeddedBroker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** What a real broker says to a machine whose clock is wrong. */
@ExtendWith(OutputCaptureExtension.class)
class BrokerClockTests {

    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers());
    private static final AheadProducer PRODUCER = new AheadProducer();

    private final BrokerClock clock = new BrokerClock();
    private final StreamHealth health = new StreamHealth(new ConsumerProgress(System::nanoTime), clock);
    private final KafkaEventPublisher publisher = new KafkaEventPublisher(
            new KafkaTemplate<>(new OneProducer()), new EventCodec(), "/test", null, Duration.ofSeconds(20), clock);

    @BeforeAll
    static void topics() {
        var properties = new EventStreamProperties(
                12, (short) 1, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofDays(180), Duration.ZERO);
        new TopicSetup(new KafkaAdmin(BROKER), TopicsAutoConfiguration.topics(properties))
                .afterSingletonsInstantiated();
    }

    @AfterAll
    static void end() {
        PRODUCER.end();
    }

    @Test
    void theBrokerTakesATimeThatIsAlmostAnHourAhead() {
        PRODUCER.ahead = Duration.ofMinutes(55);

        assertThat(publisher.publish(List.of(reported("GX-70", "1")))).hasSize(1);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theBrokerRefusesATimeThatIsMoreThanAnHourAheadAndReadinessIsDownUntilTheClockIsRight(CapturedOutput output) {
        int before = output.getOut().length();
        PRODUCER.ahead = Duration.ofMinutes(65);
        for (int i = 0; i < 3; i++) {
            var fault = catchThrowable(() -> publisher.publish(List.of(reported("GX-70", "1"))));
            assertThat(fault).isInstanceOf(NotConfirmedException.class);
            // Over HTTP an outage is 503 with Retry-After.
            assertThat(new LogOutageAutoConfiguration().logOutage().detailOf(fault))
                    .isPresent();
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("clock", "the broker refuses this machine's time");

        PRODUCER.ahead = Duration.ZERO;
        publisher.publish(List.of(reported("GX-70", "2")));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(output.getOut().substring(before).lines().filter(line -> line.contains("io.gantry")))
                .filteredOn(line -> !line.contains("DEBUG"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("ERROR", "The broker refuses this machine's time"),
                        line -> assertThat(line).contains("INFO", "The broker accepts this machine's time again"));
    }

    /** Sends as from a machine whose clock is ahead. */
    private static final class AheadProducer extends KafkaProducer<byte[], byte[]> {

        private Duration ahead = Duration.ZERO;

        AheadProducer() {
            super(BROKER, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            return super.send(
                    new ProducerRecord<>(
                            record.topic(),
                            record.partition(),
                            System.currentTimeMillis() + ahead.toMillis(),
                            record.key(),
                            record.value(),
                            record.headers()),
                    callback);
        }

        void end() {
            super.close(Duration.ofSeconds(5));
        }

        // The template closes it after each send; a factory of the product's keeps it open.
        @Override
        public void close(Duration timeout) {}
    }

    private static final class OneProducer implements ProducerFactory<byte[], byte[]> {

        @Override
        public Producer<byte[], byte[]> createProducer() {
            return PRODUCER;
        }
    }
}
