package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CheckpointSeekTests {

    private static final TopicPartition KNOWN = new TopicPartition("topic", 1);
    private static final TopicPartition NEW = new TopicPartition("topic", 2);

    @Test
    void waitsForAStoreThatIsAwayAndSaysSoOnce(CapturedOutput output) {
        int before = output.getOut().length();
        try (var consumer = new MockConsumer<byte[], byte[]>("earliest")) {
            consumer.assign(List.of(KNOWN, NEW));
            consumer.updateBeginningOffsets(Map.of(KNOWN, 0L, NEW, 3L));
            var checkpoints = new AwayAtFirst(Map.of(KNOWN, 7L));

            new CheckpointSeek(checkpoints, List.of())
                    .onPartitionsAssigned("in-0", consumer, List.of(KNOWN, NEW), true);

            assertThat(consumer.position(KNOWN)).isEqualTo(7);
            assertThat(consumer.position(NEW)).isEqualTo(3);
        }
        assertThat(output.getOut().substring(before).lines().filter(line -> line.contains("Reading checkpoints")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "failed, trying again", "away"),
                        line -> assertThat(line).contains("INFO", "works again"));
    }

    private static final class AwayAtFirst implements Checkpoints {

        private final Map<TopicPartition, Long> stored;
        private int failures = 2;

        AwayAtFirst(Map<TopicPartition, Long> stored) {
            this.stored = new HashMap<>(stored);
        }

        @Override
        public Map<TopicPartition, Long> load() {
            if (failures-- > 0) {
                throw new IllegalStateException("away");
            }
            return stored;
        }

        @Override
        public void save(Map<TopicPartition, Long> next) {
            stored.putAll(next);
        }
    }
}
