package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CheckpointsBehindTests {

    private static final TopicPartition ONE = new TopicPartition("topic", 1);
    private static final TopicPartition TWO = new TopicPartition("topic", 2);

    private final Recorder store = new Recorder();

    @AfterEach
    void live() {
        store.isDown = false;
    }

    @Test
    void whatIsSavedInQuickSuccessionIsWrittenAtOnce() {
        var checkpoints = new CheckpointsBehind(store, Duration.ofMinutes(1));
        checkpoints.start();

        checkpoints.save(Map.of(ONE, 5L));
        checkpoints.save(Map.of(ONE, 6L, TWO, 1L));
        assertThat(store.writes).isEmpty();
        checkpoints.stop();

        assertThat(store.writes).containsExactly(Map.of(ONE, 6L, TWO, 1L));
    }

    @Test
    void itIsWrittenWithinItsTime() {
        var checkpoints = new CheckpointsBehind(store, Duration.ofMillis(20));
        checkpoints.start();

        checkpoints.save(Map.of(ONE, 5L));
        await().untilAsserted(() -> assertThat(store.writes).hasSize(1));
        checkpoints.save(Map.of(ONE, 6L));
        await().untilAsserted(() -> assertThat(store.writes).hasSize(2));

        checkpoints.stop();
        assertThat(store.writes).hasSize(2);
    }

    @Test
    void whoLoadsFindsWhatThisInstanceHasSaved() {
        var checkpoints = new CheckpointsBehind(store, Duration.ofMinutes(1));
        checkpoints.start();

        checkpoints.save(Map.of(ONE, 5L));

        assertThat(checkpoints.load()).isEqualTo(Map.of(ONE, 5L));
        checkpoints.stop();
    }

    @Test
    void itIsWrittenBeforeAnotherOwnsThePartition() {
        var checkpoints = new CheckpointsBehind(store, Duration.ofMinutes(1));
        checkpoints.start();
        checkpoints.save(Map.of(ONE, 5L));

        checkpoints.revoked(Set.of(ONE));

        assertThat(store.writes).containsExactly(Map.of(ONE, 5L));
        checkpoints.stop();
    }

    @Test
    void whatCannotBeWrittenIsWrittenWhenTheStoreIsBack(CapturedOutput output) {
        int before = output.getOut().length();
        var checkpoints = new CheckpointsBehind(store, Duration.ofMillis(20));
        checkpoints.start();
        store.isDown = true;

        checkpoints.save(Map.of(ONE, 5L));
        await().untilAsserted(() -> assertThat(store.failures).hasSizeGreaterThan(1));
        checkpoints.save(Map.of(TWO, 7L));
        store.isDown = false;

        await().untilAsserted(() -> assertThat(store.load()).isEqualTo(Map.of(ONE, 5L, TWO, 7L)));
        checkpoints.stop();
        assertThat(output.getOut().substring(before).lines().filter(line -> line.contains("Writing checkpoints")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "failed, trying again", "down"),
                        line -> assertThat(line).contains("INFO", "works again"));
    }

    @Test
    void anErrorKeepsNothingFromBeingWrittenLater() {
        var checkpoints = new CheckpointsBehind(store, Duration.ofMillis(20));
        checkpoints.start();
        store.isBroken = true;

        checkpoints.save(Map.of(ONE, 5L));

        await().untilAsserted(() -> assertThat(store.load()).isEqualTo(Map.of(ONE, 5L)));
        checkpoints.stop();
    }

    private static final class Recorder implements Checkpoints {

        private final Map<TopicPartition, Long> stored = new ConcurrentHashMap<>();
        private final List<Map<TopicPartition, Long>> writes = new CopyOnWriteArrayList<>();
        private final List<Map<TopicPartition, Long>> failures = new CopyOnWriteArrayList<>();
        private volatile boolean isDown;
        private volatile boolean isBroken;

        @Override
        public Map<TopicPartition, Long> load() {
            return Map.copyOf(stored);
        }

        @Override
        public void save(Map<TopicPartition, Long> next) {
            if (isBroken) {
                isBroken = false;
                throw new StackOverflowError("as told");
            }
            if (isDown) {
                failures.add(next);
                throw new IllegalStateException("down");
            }
            writes.add(Map.copyOf(next));
            stored.putAll(next);
        }
    }
}
