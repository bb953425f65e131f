package io.gantry.stream;

import io.gantry.event.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads what a service has set aside, and moves no position. */
public final class DeadLetterReader {

    // Letters, and the notes that some of them were taken in again.
    private static final int LATEST_OF_EACH_PARTITION = 20;

    private final ConsumerFactory<?, ?> consumers;
    private final Collection<String> topics;
    private final String service;
    private final @Nullable LateEvents late;

    /**
     * @param topics what the service consumes
     * @param service by what name it set records aside
     * @param late what it may take in again; absent: nothing
     */
    DeadLetterReader(
            ConsumerFactory<?, ?> consumers, Collection<String> topics, String service, @Nullable LateEvents late) {
        this.consumers = consumers;
        this.topics = topics.stream().map(Topics::deadLettersOf).toList();
        this.service = service;
        this.late = late;
    }

    /** The latest of each partition, the last one first; of several about one record the last. */
    public List<DeadLetter> latest() {
        var letters = new HashMap<Position, DeadLetter>();
        try (var reading = new RawReading(consumers, "dead-letters")) {
            var partitions = topics.stream()
                    .flatMap(topic -> reading.partitionsOf(topic).stream())
                    .toList();
            reading.read(partitions, (partition, end) -> end - LATEST_OF_EACH_PARTITION, record -> {
                // A note comes after its letter; a later letter says that the record has failed again where it lies.
                if (isOwn(record) && isNote(record)) {
                    letters.computeIfPresent(originOf(record), (origin, letter) -> letter.replayed(writtenAt(record)));
                } else if (isOwn(record)) {
                    letters.put(originOf(record), letter(record));
                }
            });
        }
        return letters.values().stream()
                .sorted(Comparator.comparing(DeadLetter::setAsideAt).reversed())
                .toList();
    }

    /** Whether the service reads {@code topic}, so that there may be letters about it. */
    boolean mayHave(String topic) {
        return topics.contains(Topics.deadLettersOf(topic));
    }

    /** Whether {@code record}, of a topic of dead letters, is a letter of this service about the record at {@code position}. */
    boolean isAbout(Position position, ConsumerRecord<byte[], byte[]> record) {
        return isOwn(record) && !isNote(record) && originOf(record).equals(position);
    }

    private boolean isOwn(ConsumerRecord<byte[], byte[]> record) {
        return service.equals(CloudEventHeaders.text(record, DeadLetters.CONSUMER));
    }

    private static boolean isNote(ConsumerRecord<byte[], byte[]> record) {
        return record.headers().lastHeader(DeadLetters.REPLAYED_AS) != null;
    }

    private DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
        var origin = originOf(record);
        var type = CloudEventHeaders.text(record, CloudEventHeaders.TYPE);
        var cut = CloudEventHeaders.text(record, DeadLetters.CUT);
        var bytes = record.value() == null ? 0 : record.value().length;
        return new DeadLetter(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                writtenAt(record),
                String.valueOf(CloudEventHeaders.text(record, DeadLetters.REASON)),
                type,
                CloudEventHeaders.text(record, CloudEventHeaders.SOURCE),
                record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                cut == null ? bytes : Integer.parseInt(cut),
                late != null && late.include(origin.topic(), type),
                null);
    }

    private static Position originOf(ConsumerRecord<byte[], byte[]> record) {
        return new Position(
                String.valueOf(CloudEventHeaders.text(record, DeadLetters.TOPIC)),
                (int) number(record, DeadLetters.PARTITION),
                number(record, DeadLetters.OFFSET));
    }

    private static Instant writtenAt(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    private static long number(ConsumerRecord<byte[], byte[]> record, String header) {
        var text = CloudEventHeaders.text(record, header);
        return text == null ? -1 : Long.parseLong(text);
    }
}
