package io.gantry.progress.status;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * All that is kept of the projects of the partitions that this instance owns, in memory. The log alone changes it, through
 * {@link StatusProjection}, and the judgements of the delay rules; {@link StatusWriter} brings it into the stores.
 *
 * <p>Callers that read more than single documents, or change anything, do so within {@link #with}.
 */
final class OwnedStatuses {

    private final StatusStores stores;
    private final Object lock = new Object();
    private final OwnedProjects projects;
    private final OwnedActivities activities;
    private final OwnedReports reports;
    private final OwnedDelays delays;
    private final OwnedDocuments<PlanSchedule> schedules;
    private final OwnedParts parts;
    private final Map<TopicPartition, Long> reached = new HashMap<>();
    private final Map<TopicPartition, Long> unsaved = new HashMap<>();
    private volatile Set<Integer> partitions = Set.of();
    private volatile long sureUntil = System.nanoTime();
    private boolean agendasKnown;

    /** @param most how many documents of each kind are kept that need not be written */
    OwnedStatuses(StatusStores stores, int most) {
        this.stores = stores;
        this.projects = new OwnedProjects(stores.projects(), lock, most);
        this.activities = new OwnedActivities(stores.activities(), lock, most);
        this.reports = new OwnedReports(stores.reports(), lock, most, this::isSure);
        this.delays = new OwnedDelays(stores.delays(), lock, most);
        this.schedules = new OwnedDocuments<>(stores.schedules(), lock, most, null);
        this.parts = new OwnedParts(stores.parts());
    }

    OwnedProjects projects() {
        return projects;
    }

    OwnedActivities activities() {
        return activities;
    }

    OwnedReports reports() {
        return reports;
    }

    OwnedDelays delays() {
        return delays;
    }

    OwnedDocuments<PlanSchedule> schedules() {
        return schedules;
    }

    OwnedParts parts() {
        return parts;
    }

    /** Does {@code work} while no other thread changes anything. */
    <R> R with(Supplier<R> work) {
        synchronized (lock) {
            return work.get();
        }
    }

    /** Whether projects of a partition of that number are owned. */
    boolean owns(int partition) {
        return partitions.contains(partition);
    }

    /** Numbers of the partitions whose projects are owned. */
    Set<Integer> partitions() {
        return partitions;
    }

    /**
     * Whether nobody else can have become the owner since that was last made sure of: not of a process that was paused for
     * long meanwhile.
     */
    boolean isSure() {
        return System.nanoTime() - sureUntil < 0;
    }

    /** @param nanos by {@link System#nanoTime()} */
    void sureUntil(long nanos) {
        sureUntil = nanos;
    }

    /** Begins anew with what the stores have of the projects of those partitions. */
    void own(Set<Integer> numbers, Map<TopicPartition, Long> positions) {
        synchronized (lock) {
            forgetAll();
            partitions = Set.copyOf(numbers);
            reached.putAll(positions);
        }
    }

    /** Projects that are owned, and when they are due. */
    OwnedProjects agendas() {
        if (!agendasKnown) {
            projects.own(stores.projects().agenda(partitions));
            agendasKnown = true;
        }
        return projects;
    }

    /** Notes how far the log is folded in once what has changed is written. */
    void folded(Map<TopicPartition, Long> next) {
        unsaved.putAll(next);
    }

    /** Notes how far the log has been folded in. */
    void reached(Map<TopicPartition, Long> next) {
        synchronized (lock) {
            reached.putAll(next);
        }
    }

    /** How far the log has been folded in, of those of its partitions that this instance reads. */
    Map<TopicPartition, Long> positions() {
        synchronized (lock) {
            return Map.copyOf(reached);
        }
    }

    int unwritten() {
        synchronized (lock) {
            return projects.unwritten()
                    + activities.unwritten()
                    + reports.unwritten()
                    + delays.unwritten()
                    + schedules.unwritten();
        }
    }

    /** What is to be written now. */
    Unwritten startWriting() {
        synchronized (lock) {
            var batch = new Unwritten(
                    reports.startWriting(),
                    activities.startWriting(),
                    delays.startWriting(),
                    schedules.startWriting(),
                    projects.startWriting(),
                    Map.copyOf(unsaved),
                    parts.startRemoving());
            unsaved.clear();
            return batch;
        }
    }

    void wrote(Unwritten batch) {
        synchronized (lock) {
            reports.wrote(batch.reports());
            activities.wrote(batch.activities());
            delays.wrote(batch.delays());
            schedules.wrote(batch.schedules());
            projects.wrote(batch.projects());
        }
    }

    /** Forgets all documents, written or not; what the stores have is read again. */
    void forgetDocuments() {
        synchronized (lock) {
            projects.forgetAll();
            activities.forgetAll();
            reports.forgetAll();
            delays.forgetAll();
            schedules.forgetAll();
            parts.forgetAll();
            agendasKnown = false;
        }
    }

    /** Forgets all, and owns nothing. */
    void forgetAll() {
        synchronized (lock) {
            forgetDocuments();
            partitions = Set.of();
            sureUntil = System.nanoTime();
            reached.clear();
            unsaved.clear();
        }
    }
}
