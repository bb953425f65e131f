package io.gantry.progress.delay;

import io.gantry.access.Scope;
import io.gantry.event.DelayEvent;
import io.gantry.event.Topics;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ProjectStatus;
import io.gantry.progress.status.ProjectSummary;
import io.gantry.progress.status.StatusStore;
import io.gantry.progress.status.StatusStore.Due;
import io.gantry.progress.status.StatusStore.Settled;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.LogEnd;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Judges the projects that have changed and those whose time has come. Decisions only go to the log; they reach the
 * status when the projection reads them back, and what is then still unsaid follows.
 */
final class DelayEvaluator {

    static final List<String> TOPICS = List.of(Topics.PROJECT_EVENTS, Topics.PROGRESS_EVENTS, Topics.DELAY_EVENTS);
    private static final int CLAIM = 500;

    private final StatusStore statuses;
    private final DelayDecisions decisions;
    private final Checkpoints checkpoints;
    private final LogEnd logEnd;
    private final EventPublisher publisher;
    private final RegionProperties region;
    private final InstantSource clock;
    private final Watermark watermark = new Watermark();
    private final Map<String, Integer> changed = new ConcurrentHashMap<>();
    private volatile long lag;

    DelayEvaluator(
            StatusStore statuses,
            DelayDecisions decisions,
            Checkpoints checkpoints,
            LogEnd logEnd,
            EventPublisher publisher,
            RegionProperties region,
            InstantSource clock) {
        this.statuses = statuses;
        this.decisions = decisions;
        this.checkpoints = checkpoints;
        this.logEnd = logEnd;
        this.publisher = publisher;
        this.region = region;
        this.clock = clock;
    }

    /** Remembers projects to be judged as soon as their partition allows. */
    void remember(Map<String, Integer> partitionsByProject) {
        changed.putAll(partitionsByProject);
    }

    /** Records in the log that the projection had not taken in when last looked at. */
    long lag() {
        return lag;
    }

    /** Judges what can be judged now. What cannot stays due. */
    void evaluate(boolean lookForDue) {
        var asOf = clock.instant();
        var ends = logEnd.of(TOPICS);
        var next = checkpoints.load();
        lag = lag(ends, next);
        var ready = watermark.advance(asOf, ends, next);
        for (var claim : claims(ready, lookForDue, asOf).entrySet()) {
            evaluate(claim.getValue(), claim.getKey());
        }
    }

    private static long lag(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> next) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    private Map<Instant, List<String>> claims(Map<Integer, Instant> ready, boolean lookForDue, Instant now) {
        var claimed = new HashMap<String, Instant>();
        changed.forEach((projectId, partition) -> {
            var asOf = ready.get(partition);
            if (asOf != null && changed.remove(projectId, partition)) {
                claimed.put(projectId, asOf);
            }
        });
        if (lookForDue) {
            for (Due due : statuses.due(now, CLAIM)) {
                var asOf = ready.get(due.partition());
                if (asOf != null) {
                    claimed.put(due.projectId(), asOf);
                }
            }
        }
        return claimed.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private void evaluate(List<String> projectIds, Instant asOf) {
        var events = new ArrayList<DelayEvent>();
        var settled = new ArrayList<Settled>();
        for (ProjectStatus status : statuses.find(projectIds, Scope.EVERYTHING).values()) {
            var decided = decisions.decide(status, asOf);
            events.addAll(decided);
            if (decided.isEmpty()) {
                var summary = ProjectSummary.of(status, region.dateAt(asOf));
                settled.add(new Settled(status, summary, decisions.nextChange(asOf)));
            }
        }
        publisher.publish(events);
        statuses.settle(settled);
    }
}
