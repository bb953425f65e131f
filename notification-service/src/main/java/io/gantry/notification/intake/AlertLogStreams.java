package io.gantry.notification.intake;

import io.gantry.event.AlertEvent;
import io.gantry.event.Topics;
import io.gantry.notification.alert.Alerts;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatches;
import io.gantry.stream.LogEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the alerts up to the end of their own log before the service reads anything else. A store that was deleted or
 * restored from an old copy gets its alerts back as they were, acknowledged and escalated, so that the delays that are read
 * afterwards are known already and nobody is told again.
 *
 * <p>It starts at the checkpoint of delivery, which reads the same log all the time: what came before has been in the store
 * since before it was published. Normally only the last moments are left to be read.
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
        var known = checkpoints.load();
        var ends = LogEnd.patiently(() -> logEnd.of(List.of(Topics.ALERT_EVENTS)));
        var unread = ends.entrySet().stream()
                .filter(end -> known.getOrDefault(end.getKey(), 0L) < end.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!unread.isEmpty()) {
            log.info("{} alert events brought up to date", read(unread, known));
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

    // Before the bindings, the relay and the pollers, which start in the last phases.
    @Override
    public int getPhase() {
        return 0;
    }

    private int read(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> known) {
        var read = 0;
        try (var consumer = consumers.createConsumer()) {
            consumer.assign(ends.keySet());
            ends.keySet().forEach(partition -> consumer.seek(partition, known.getOrDefault(partition, 0L)));
            while (isBehind(consumer, ends)) {
                var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
                consumer.poll(POLL).forEach(records::add);
                restore(records);
                read += records.size();
            }
        }
        return read;
    }

    private void restore(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.consume(
                records,
                batch -> alerts.restore(batch.records().stream()
                        .map(record -> (AlertEvent) record.event())
                        .toList()));
    }

    private static boolean isBehind(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
