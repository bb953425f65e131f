package io.gantry.progress.delay;

import io.gantry.event.Topics;
import io.gantry.stream.Checkpoints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/** How far those partitions of the log have been taken in that this instance judges by. */
final class LogProgress {

    /** All that is judged comes from these. */
    static final List<String> TOPICS = List.of(
            Topics.PROJECT_EVENTS, Topics.PLAN_EVENTS, Topics.PROGRESS_EVENTS, Topics.DELAY_EVENTS, Topics.RULE_EVENTS);

    private final Ends ends;
    private final LogPositions positions;
    private final Checkpoints checkpoints;

    /** Tells where {@link #TOPICS} end, in those partitions that are wanted; it costs less for a few than for all. */
    @FunctionalInterface
    interface Ends {
        Map<TopicPartition, Long> of(Predicate<TopicPartition> wanted);
    }

    LogProgress(Ends ends, LogPositions positions, Checkpoints checkpoints) {
        this.ends = ends;
        this.positions = positions;
        this.checkpoints = checkpoints;
    }

    Snapshot now() {
        return now(all -> true);
    }

    /** As {@link #now()}, with no more than the rules and the projects in partitions of those numbers. */
    Snapshot now(Set<Integer> partitions) {
        return now(partition -> concernsAll(partition) || partitions.contains(partition.partition()));
    }

    private Snapshot now(Predicate<TopicPartition> wanted) {
        var present = new HashMap<>(ends.of(wanted));
        var next = new HashMap<>(positions.get());
        present.keySet().removeIf(partition -> !next.containsKey(partition) && !concernsAll(partition));
        if (!next.keySet().containsAll(present.keySet())) {
            // Another instance reads what the log says of rules; it is known when that one has saved it.
            checkpoints.load().forEach(next::putIfAbsent);
        }
        return new Snapshot(present, next);
    }

    private static boolean concernsAll(TopicPartition partition) {
        return partition.topic().equals(Topics.RULE_EVENTS);
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
