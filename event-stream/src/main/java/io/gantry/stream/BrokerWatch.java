package io.gantry.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.apache.kafka.common.Metric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * Logs once that the broker has stopped answering the consumers of this service, and once that it answers again. Kafka's
 * clients would log each attempt to connect, several a second; the settings of {@code gantry-event-stream.yaml} silence that.
 */
final class BrokerWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BrokerWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    // A consumer that has nothing to read still gets an answer to each heartbeat, every 1.5 s, and to each fetch.
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String RECEIVED = "incoming-byte-total";

    private final List<AbstractMessageListenerContainer<?, ?>> consumers = new CopyOnWriteArrayList<>();
    private final LongSupplier nanos;
    private final Poller poller = new Poller("broker-watch", LOOK, this::look);
    private double received;
    private long answeredAt;
    private boolean silent;

    /** @param nanos a clock that only goes forward */
    BrokerWatch(LongSupplier nanos) {
        this.nanos = nanos;
        this.answeredAt = nanos.getAsLong();
    }

    void add(AbstractMessageListenerContainer<?, ?> consumer) {
        consumers.add(consumer);
    }

    private void look() {
        var running = consumers.stream()
                .filter(AbstractMessageListenerContainer::isRunning)
                .toList();
        compare(
                !running.isEmpty(),
                running.stream().mapToDouble(BrokerWatch::receivedBy).sum());
    }

    /**
     * Compares with the last look.
     *
     * @param consuming whether there is a consumer that the broker could answer
     * @param bytes that all consumers have received; fewer than before when one has begun anew
     */
    void compare(boolean consuming, double bytes) {
        var now = nanos.getAsLong();
        if (!consuming || bytes != received) {
            answeredAt = now;
            received = bytes;
            if (silent && consuming) {
                silent = false;
                log.info("The broker answers again");
            }
        } else if (!silent && now - answeredAt > PATIENCE.toNanos()) {
            silent = true;
            log.warn("The broker has not answered for {} s, trying again", PATIENCE.toSeconds());
        }
    }

    private static double receivedBy(AbstractMessageListenerContainer<?, ?> consumer) {
        return consumer.metrics().values().stream()
                .flatMap(metrics -> metrics.values().stream())
                .filter(metric -> metric.metricName().name().equals(RECEIVED))
                .map(Metric::metricValue)
                .mapToDouble(value -> value instanceof Number number ? number.doubleValue() : 0)
                .sum();
    }

    @Override
    public void start() {
        poller.start();
    }

    @Override
    public void stop() {
        poller.stop();
    }

    @Override
    public boolean isRunning() {
        return poller.isRunning();
    }
}
