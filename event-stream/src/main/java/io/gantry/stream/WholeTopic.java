package io.gantry.stream;

import io.gantry.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads events of some types in a topic from its beginning and goes on reading, in every instance regardless of the
 * partitions' owner: for changes that each instance has to know within a moment. It moves no position, and leaves unreadable
 * records to the owners of the partitions.
 */
public final class WholeTopic implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WholeTopic.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // Who looks for a broker that is away hears of the end only when that patience is over, and hands nothing any more.
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final ConsumerFactory<?, ?> consumers;
    private final EventCodec codec;
    private final String topic;
    private final List<byte[]> types;
    private final java.util.function.Consumer<Event> reader;
    private volatile boolean read;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    /**
     * @param types the events' types as they are on the wire; others are not even decoded
     * @param reader gets each event, again after the connection was lost; in the order of its partition
     */
    public WholeTopic(
            ConsumerFactory<?, ?> consumers,
            EventCodec codec,
            String topic,
            Set<String> types,
            java.util.function.Consumer<Event> reader) {
        this.consumers = consumers;
        this.codec = codec;
        this.topic = topic;
        this.types = types.stream().map(CloudEventHeaders::utf8).toList();
        this.reader = reader;
    }

    /** Whether the reader has got all that was in the topic when reading began. */
    public boolean isRead() {
        return read;
    }

    @Override
    public void start() {
        var worker = new Thread(this::run, "whole-topic");
        worker.setDaemon(true);
        thread = worker;
        worker.start();
    }

    @Override
    public void stop() {
        var worker = thread;
        var reading = consumer;
        thread = null;
        if (reading != null) {
            reading.wakeup();
        }
        if (worker != null) {
            LockSupport.unpark(worker);
            try {
                worker.join(FAREWELL.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var faults = new FaultLog(log, "Reading " + topic);
        while (isRunning()) {
            try {
                openAndRead(faults);
            } catch (WakeupException e) {
                log.debug("{} is read no more", topic);
            } catch (RuntimeException e) {
                faults.failed(e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void openAndRead(FaultLog faults) {
        var opened = open();
        consumer = opened;
        try {
            read(opened, faults);
        } finally {
            consumer = null;
            read = false;
            // It leaves no group; to end its fetches in order it would wait until the last of them is answered.
            opened.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    @SuppressWarnings("unchecked") // as the properties say
    private Consumer<byte[], byte[]> open() {
        var properties = new Properties();
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        // A record ends the wait at once; so the wait only says how often nothing is fetched.
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "5000");
        return (Consumer<byte[], byte[]>) consumers.createConsumer(null, topic, null, properties);
    }

    private void read(Consumer<byte[], byte[]> opened, FaultLog faults) {
        var known = opened.partitionsFor(topic, PATIENCE);
        if (known == null || known.isEmpty()) {
            throw new UnknownTopicOrPartitionException(topic);
        }
        var partitions = known.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        var ends = opened.endOffsets(partitions, PATIENCE);
        faults.worked();
        while (isRunning()) {
            read = read || isAt(ends, opened, partitions);
            opened.poll(PATIENCE).forEach(this::hand);
        }
    }

    private void hand(ConsumerRecord<byte[], byte[]> record) {
        var named = record.headers().lastHeader(CloudEventHeaders.TYPE);
        if (named == null || types.stream().noneMatch(type -> Arrays.equals(named.value(), type))) {
            return;
        }
        try {
            var event = codec.read(topic, record.value());
            if (record.key() != null && event.subject().equals(new String(record.key(), StandardCharsets.UTF_8))) {
                reader.accept(event);
            }
        } catch (PoisonRecordException | UnknownTypeException e) {
            log.debug("Passed over {}-{}@{}: {}", topic, record.partition(), record.offset(), e.toString());
        }
    }

    private static boolean isAt(
            Map<TopicPartition, Long> ends, Consumer<?, ?> opened, List<TopicPartition> partitions) {
        return partitions.stream()
                .allMatch(partition -> opened.position(partition, PATIENCE) >= ends.getOrDefault(partition, 0L));
    }
}
