package io.gantry.stream;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads partitions from some place to their ends, regardless of their owner, and moves no position. */
public final class LogReader {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(2);

    private final ConsumerFactory<?, ?> consumers;
    private final EventReader reader;

    LogReader(ConsumerFactory<?, ?> consumers, EventReader reader) {
        this.consumers = consumers;
        this.reader = reader;
    }

    /**
     * What a partition holds.
     *
     * @param begin offset of its first record
     * @param end offset behind its last record
     */
    public record Extent(long begin, long end) {}

    /** Whether records of the audit trail that have no valid seal are refused. */
    public boolean knowsWriters() {
        return reader.knowsWriters();
    }

    /** Begins to read: one connection for as many partitions as are read one after the other. */
    @SuppressWarnings("unchecked") // as the properties say
    public Reading open() {
        var properties = new Properties();
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1000");
        // At the end of a partition there is one more fetch under way, and the next partition's is answered after that.
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
        return new Reading((org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>)
                consumers.createConsumer(null, "log-reader", null, properties));
    }

    /** A course of reading; for one thread. */
    public final class Reading implements AutoCloseable {

        private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;

        private Reading(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        /**
         * Reads from {@code from}, or from the first record if that comes later, to where the partition ends when reading
         * begins.
         *
         * @param batches gets the records in their order
         */
        public Extent read(TopicPartition partition, long from, Consumer<List<LoggedRecord>> batches) {
            var only = List.of(partition);
            consumer.assign(only);
            long begin = consumer.beginningOffsets(only, PATIENCE).getOrDefault(partition, 0L);
            long end = consumer.endOffsets(only, PATIENCE).getOrDefault(partition, 0L);
            if (from < end) {
                consumer.seek(partition, Math.max(from, begin));
                while (consumer.position(partition, PATIENCE) < end) {
                    batches.accept(StreamSupport.stream(
                                    consumer.poll(POLL)
                                            .records(partition.topic())
                                            .spliterator(),
                                    false)
                            .filter(record -> record.offset() < end)
                            .map(LogReader.this::read)
                            .toList());
                }
            }
            return new Extent(begin, end);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    private LoggedRecord read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new LoggedRecord(record.offset(), digestOf(record), reader.read(record), null);
        } catch (PoisonRecordException | UnknownTypeException e) {
            return new LoggedRecord(record.offset(), digestOf(record), null, String.valueOf(e.getMessage()));
        }
    }

    private static String digestOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    ByteBuffer.allocate(Long.BYTES).putLong(record.offset()).array());
            add(digest, record.key());
            add(digest, record.value());
            add(digest, headerOf(record, CloudEventHeaders.SOURCE));
            add(digest, headerOf(record, WriterSeal.HEADER));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, byte @Nullable [] part) {
        int length = part == null ? -1 : part.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        if (part != null) {
            digest.update(part);
        }
    }

    private static byte @Nullable [] headerOf(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
