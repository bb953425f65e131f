package io.gantry.progress.delay;

import io.gantry.event.Topics;
import io.gantry.stream.Checkpoints;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/** How far the log has been taken into the store. */
final class LogProgress {

    /** All that is judged comes from these. */
    static final List<String> TOPICS = List.of(
            Topics.PROJECT_EVENTS, Topics.PLAN_EVENTS, Topics.PROGRESS_EVENTS, Topics.DELAY_EVENTS, Topics.RULE_EVENTS);

    private final Supplier<Map<TopicPartition, Long>> ends;
    private final Checkpoints checkpoints;

    /** @param ends tells where {@link #TOPICS} end */
    LogProgress(Supplier<Map<TopicPartition, Long>> ends, Checkpoints checkpoints) {
        this.ends = ends;
        this.checkpoints = checkpoints;
    }

    Snapshot now() {
        var present = ends.get();
        return new Snapshot(present, checkpoints.load());
    }

    /**
     * @param ends where the log ends
     * @param next where it is read on
     */
    record Snapshot(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> next) {

        /** Whether all that the log says of rules has been taken in. */
        boolean hasRules() {
            return ends.entrySet().stream()
                    .filter(end -> end.getKey().topic().equals(Topics.RULE_EVENTS))
                    .allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }

        /** Records that have not been taken in. */
        long lag() {
            return ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                    .sum();
        }
    }
}
