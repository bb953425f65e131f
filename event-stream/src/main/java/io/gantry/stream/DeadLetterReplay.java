package io.gantry.stream;

import io.gantry.event.Topics;
import io.gantry.stream.NotReplayableException.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Takes in again what a service has set aside: writes the record once more at the end of its topic. That is for
 * {@link LateEvents} only.
 */
public final class DeadLetterReplay {

    /** On a record that was taken in again: where the one lies that it is a copy of. */
    static final String REPLAY_OF = "gantry_replay_of";

    // By so much the clocks of those who have written a record and its letter may differ; the broker refuses more.
    private static final Duration CLOCKS = Duration.ofHours(1);

    private final ConsumerFactory<?, ?> consumers;
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final EventReader reader;
    private final DeadLetterReader letters;
    private final DeadLetters notes;
    private final LateEvents late;
    private final Duration confirmWithin;

    DeadLetterReplay(
            ConsumerFactory<?, ?> consumers,
            KafkaTemplate<byte[], byte[]> kafka,
            EventReader reader,
            DeadLetterReader letters,
            DeadLetters notes,
            LateEvents late,
            Duration confirmWithin) {
        this.consumers = consumers;
        this.kafka = kafka;
        this.reader = reader;
        this.letters = letters;
        this.notes = notes;
        this.late = late;
        this.confirmWithin = confirmWithin;
    }

    /**
     * Writes the record at {@code position} again, as it lies there: its letter may be cut. To do so twice does no harm.
     *
     * @return where it lies now as well, when the broker has confirmed it
     * @throws NotReplayableException if that is not to be done
     * @throws NotConfirmedException if the broker has not confirmed it in time
     * @throws org.apache.kafka.common.errors.RetriableException if the broker does not let it be read
     */
    public Position replay(Position position) {
        if (!position.topic().equals(late.topic())) {
            var why = letters.mayHave(position.topic()) ? Why.ORDER_MATTERS : Why.NO_SUCH_LETTER;
            throw new NotReplayableException(why, position);
        }
        var record = recordOfLetterAt(position);
        check(record);
        var copy = write(record);
        notes.note(record, copy);
        return copy;
    }

    private ConsumerRecord<byte[], byte[]> recordOfLetterAt(Position position) {
        try (var reading = new RawReading(consumers, "dead-letter-replay")) {
            return reading.at(position)
                    .filter(record -> hasLetter(reading, record))
                    .orElseThrow(() -> new NotReplayableException(Why.NO_SUCH_LETTER, position));
        }
    }

    private boolean hasLetter(RawReading reading, ConsumerRecord<byte[], byte[]> record) {
        var of = new TopicPartition(Topics.deadLettersOf(record.topic()), record.partition());
        var since = Instant.ofEpochMilli(record.timestamp()).minus(CLOCKS);
        var found = new AtomicBoolean();
        reading.read(List.of(of), (partition, end) -> reading.firstSince(partition, since), letter -> {
            if (letters.isAbout(RawReading.positionOf(record), letter)) {
                found.set(true);
            }
        });
        return found.get();
    }

    private void check(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (!late.include(reader.read(record))) {
                throw new NotReplayableException(Why.ORDER_MATTERS, RawReading.positionOf(record));
            }
        } catch (PoisonRecordException | UnknownTypeException e) {
            throw new NotReplayableException(e);
        }
    }

    private Position write(ConsumerRecord<byte[], byte[]> record) {
        // The key chooses the partition, as ever.
        var copy = new ProducerRecord<>(record.topic(), record.key(), record.value());
        record.headers().forEach(copy.headers()::add);
        copy.headers()
                .add(
                        REPLAY_OF,
                        CloudEventHeaders.utf8(RawReading.positionOf(record).toString()));
        try {
            var written = kafka.send(copy)
                    .get(confirmWithin.toMillis(), TimeUnit.MILLISECONDS)
                    .getRecordMetadata();
            return new Position(written.topic(), written.partition(), written.offset());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotConfirmedException(1, 1);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new NotConfirmedException(1, 1);
        }
    }
}
