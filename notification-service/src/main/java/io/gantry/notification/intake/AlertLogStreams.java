package io.gantry.notification.intake;

import io.gantry.event.AlertEvent;
import io.gantry.event.Topics;
import io.gantry.notification.alert.Alerts;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventBatches;
import io.gantry.stream.LogEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/**
 * Before anything else is read, the service catches up with what it has published itself. Normally it knows all of it. A
 * store that was deleted or restored from an old copy gets its alerts back here as they were, acknowledged and escalated,
 * so that the delays that are read afterwards are old news and nobody is told again.
 */
@Component
class AlertLogStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AlertLogStreams.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final LogEnd logEnd;
    private final Checkpoints checkpoints;
    private final EventBatches batches;
    private final Alerts alerts;
    private volatile boolean running;

    AlertLogStreams(
            ConsumerFactory<byte[], byte[]> consumers,
            LogEnd logEnd,
            Checkpoints checkpoints,
            EventBatches batches,
            Alerts alerts) {
        this.consumers = consumers;
        this.logEnd = logEnd;
        this.checkpoints = checkpoints;
        this.batches = batches;
        this.alerts = alerts;
    }

    @Override
    public void start() {
        var end = logEnd.of(List.of(Topics.ALERT_EVENTS));
        var known = checkpoints.load();
        try (var consumer = consumers.createConsumer()) {
            consumer.assign(end.keySet());
            end.keySet().forEach(partition -> consumer.seek(partition, known.getOrDefault(partition, 0L)));
            var read = 0;
            while (isBehind(consumer, end)) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    takeOver(batches.read(messageOf(records)));
                    read += records.count();
                }
            }
            log.info("Caught up with {} alert events", read);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    // Before the binding, the relay and the pollers, which start in the last phases.
    @Override
    public int getPhase() {
        return 0;
    }

    private void takeOver(EventBatch batch) {
        alerts.restore(batch.records().stream()
                .map(record -> (AlertEvent) record.event())
                .toList());
        checkpoints.save(batch.next());
    }

    private static boolean isBehind(Consumer<?, ?> consumer, Map<TopicPartition, Long> end) {
        return end.entrySet().stream().anyMatch(entry -> consumer.position(entry.getKey()) < entry.getValue());
    }

    // The form in which a binding delivers a batch, so that it is read in the same way.
    private static Message<?> messageOf(ConsumerRecords<byte[], byte[]> records) {
        var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        records.forEach(batch::add);
        return MessageBuilder.withPayload(batch)
                .setHeader(KafkaHeaders.RAW_DATA, batch)
                .build();
    }
}
