package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

@ExtendWith(OutputCaptureExtension.class)
class ConsumerRestartTests {

    private final ConsumerRestart restart = new ConsumerRestart();
    private final SlowConsumer consumer = new SlowConsumer();

    @Test
    void aConsumerBeginsAgainOnlyWhenItsThreadHasEnded() {
        restart.add(consumer);
        restart.start();
        consumer.start();

        restart.request();

        await().until(() -> consumer.starts.get() == 2);
        assertThat(consumer.mostAtOnce).hasValue(1);
        restart.stop();
    }

    @Test
    void whatIsAskedForBeforeTheStartIsDoneThen() {
        restart.add(consumer);
        consumer.start();
        restart.request();

        restart.start();

        await().until(() -> consumer.starts.get() == 2);
        restart.stop();
    }

    @Test
    void aConsumerThatCannotBeStartedIsTriedAgainAndSaysSoOnce(CapturedOutput output) {
        int before = output.getOut().length();
        restart.add(consumer);
        restart.start();
        consumer.start();
        consumer.failures.set(2);

        restart.request();

        await().until(() -> consumer.starts.get() == 2);
        assertThat(consumer.isRunning()).isTrue();
        assertThat(consumer.failures).hasValue(0);
        await().untilAsserted(() -> assertThat(
                        output.getOut().substring(before).lines().filter(line -> line.contains("Starting group")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "failed, trying again", "no broker has that name"),
                        line -> assertThat(line).contains("INFO", "works again")));
        restart.stop();
    }

    /** Its thread ends a little later than the container is ready to wait for it. */
    private static final class SlowConsumer extends AbstractMessageListenerContainer<byte[], byte[]> {

        private static final long ENDS_AFTER_MILLIS = 300;

        private final AtomicInteger starts = new AtomicInteger();
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final AtomicInteger threads = new AtomicInteger();

        SlowConsumer() {
            super(new DefaultKafkaConsumerFactory<>(Map.of()), properties());
        }

        private static ContainerProperties properties() {
            var properties = new ContainerProperties("topic");
            properties.setGroupId("group");
            properties.setMessageListener((MessageListener<byte[], byte[]>) record -> {});
            properties.setShutdownTimeout(1);
            return properties;
        }

        @Override
        protected void doStart() {
            // As the real one: it counts as running before it has a thread.
            setRunning(true);
            if (failures.get() > 0) {
                failures.decrementAndGet();
                throw new IllegalStateException("no broker has that name");
            }
            mostAtOnce.accumulateAndGet(threads.incrementAndGet(), Math::max);
            starts.incrementAndGet();
        }

        @Override
        protected void doStop(Runnable callback, boolean normal) {
            setRunning(false);
            if (threads.get() == 0) {
                callback.run();
                return;
            }
            CompletableFuture.delayedExecutor(ENDS_AFTER_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        threads.decrementAndGet();
                        callback.run();
                    });
        }

        @Override
        public Map<String, Map<MetricName, ? extends Metric>> metrics() {
            return Map.of();
        }
    }
}
