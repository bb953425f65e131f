package io.gantry.progress.delay;

import static java.util.stream.Collectors.groupingBy;

import io.gantry.event.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds the instant up to which each partition's projects may be judged. A project is judged as of an instant only when everything
 * that was in the log by then has been projected; otherwise a report that was accepted, but waits in the log, would let
 * its unit appear late. What the log says of rules and outages concerns the projects of all partitions. A partition's
 * target stays until it is reached, so that a steady stream cannot put it off.
 */
final class Watermark {

    private final Map<Integer, Target> targets = new HashMap<>();

    private record Target(Instant asOf, Map<TopicPartition, Long> ends) {

        boolean isReached(Map<TopicPartition, Long> next) {
            return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /**
     * Advances to what is known now.
     *
     * @param asOf an instant before {@code ends} was asked for
     * @param ends where the log ends
     * @param next where the projection reads on
     * @return for each partition number that is ready, the instant as of which its projects may be judged
     */
    Map<Integer, Instant> advance(Instant asOf, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> next) {
        var common = ends.entrySet().stream().filter(Watermark::concernsAll).toList();
        ends.entrySet().stream()
                .filter(end -> !concernsAll(end))
                .collect(groupingBy(end -> end.getKey().partition()))
                .forEach((partition, own) ->
                        targets.computeIfAbsent(partition, none -> target(asOf, concat(own, common))));
        var ready = new HashMap<Integer, Instant>();
        targets.forEach((partition, target) -> {
            if (target.isReached(next)) {
                ready.put(partition, target.asOf());
            }
        });
        targets.keySet().removeAll(ready.keySet());
        return ready;
    }

    private static boolean concernsAll(Map.Entry<TopicPartition, Long> end) {
        return end.getKey().topic().equals(Topics.RULE_EVENTS);
    }

    private static <T> List<T> concat(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Target target(Instant asOf, List<Map.Entry<TopicPartition, Long>> ends) {
        var byPartition = new HashMap<TopicPartition, Long>();
        ends.forEach(end -> byPartition.put(end.getKey(), end.getValue()));
        return new Target(asOf, byPartition);
    }
}
