package io.gantry.stream;

import static io.gantry.stream.SampleEvents.planned;
import static io.gantry.stream.SampleEvents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;

@ExtendWith(OutputCaptureExtension.class)
class KafkaEventPublisherTests {

    private @Nullable RuntimeException refusal;
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
                    var sent = super.send(record, callback);
                    if (refusal == null) {
                        completeNext();
                    } else {
                        errorNext(refusal);
                    }
                    return sent;
                }

                @Override
                public void close(Duration timeout) {
                    // The template closes it after each send; a real factory keeps it open.
                }
            };
    private final BrokerClock clock = new BrokerClock();
    private final StreamHealth health = new StreamHealth(new ConsumerProgress(System::nanoTime), clock);
    private final KafkaEventPublisher publisher = new KafkaEventPublisher(
            new KafkaTemplate<>(new MockProducerFactory<>(() -> producer)),
            new EventCodec(),
            "/test",
            null,
            Duration.ofSeconds(5),
            clock);

    @Test
    void aBrokerThatRefusesOurClockTurnsReadinessDownUntilItTakesIt() {
        refusal = new InvalidTimestampException("Timestamp is out of range");
        assertThatThrownBy(() -> publisher.publish(List.of(reported("GX-1", "1"))))
                .isInstanceOf(NotConfirmedException.class);

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsKey("clock");

        refusal = null;
        publisher.publish(List.of(reported("GX-1", "1")));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anOutageOfTheBrokerIsOneLineAndItsEndAnother(CapturedOutput output) {
        int before = output.getOut().length();
        refusal = new DisconnectException("broker away");
        for (int i = 0; i < 5; i++) {
            assertThat(publisher.tryPublish(List.of(reported("GX-1", "1"), reported("GX-2", "1"))))
                    .containsOnly(Optional.empty());
        }
        refusal = null;
        publisher.publish(List.of(reported("GX-1", "1")));
        publisher.publish(List.of(reported("GX-1", "2")));

        assertThat(output.getOut().substring(before).lines().filter(line -> line.contains("KafkaEventPublisher")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "2 of 2 events not confirmed", "broker away"),
                        line -> assertThat(line).contains("INFO", "The broker confirms events again"));
    }

    @Test
    void whereOneEventIsTooLargeNothingIsSent() {
        var large = planned("GX-1", Collections.nCopies(400, "名".repeat(150)));

        assertThatThrownBy(() -> publisher.publish(List.of(reported("GX-1", "1"), large)))
                .isInstanceOf(EventTooLargeException.class);
        assertThat(producer.history()).isEmpty();
    }
}
