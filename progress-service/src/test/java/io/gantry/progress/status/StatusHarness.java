package io.gantry.progress.status;

import io.gantry.event.Event;
import io.gantry.progress.Projection;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.delay.Subjects;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** One instance's statuses over stores of your choice; days begin in UTC. */
public final class StatusHarness {

    public static final RegionProperties REGION = new RegionProperties(ZoneOffset.UTC);

    private final StatusStores stores;
    private final PlannedValues plans;
    private final StatusProjection projection;
    private final Subjects subjects;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private StatusHarness(StatusStores stores, InstantSource clock, List<Projection> others) {
        this.stores = stores;
        this.plans = new PlannedValues(stores.schedules());
        this.subjects = new StatusSubjects(stores, plans, REGION);
        var checkpoints = new Checkpoints() {
            @Override
            public Map<TopicPartition, Long> load() {
                return next;
            }

            @Override
            public void save(Map<TopicPartition, Long> saved) {
                next.putAll(saved);
            }
        };
        this.projection = new StatusProjection(stores, plans, others, checkpoints, changed -> {}, REGION, clock);
    }

    /** In memory, with nothing known. */
    public static StatusHarness inMemory(InstantSource clock, Projection... others) {
        return new StatusHarness(MemoryStores.create(new Memory.Writes()), clock, List.of(others));
    }

    /** A new process on the stores of another. */
    public static StatusHarness over(StatusStores stores, InstantSource clock) {
        return new StatusHarness(stores, clock, List.of());
    }

    /** Folds events in as one batch, each at the next offset of its topic in partition 0. */
    public void apply(Event... events) {
        var offsets = new HashMap<>(next);
        handle(java.util.Arrays.stream(events)
                .map(event -> new EventRecord(event, positionOf(event, offsets)))
                .toList());
    }

    private static Position positionOf(Event event, Map<TopicPartition, Long> offsets) {
        var partition = new TopicPartition(event.topic(), 0);
        var offset = offsets.getOrDefault(partition, 0L);
        offsets.put(partition, offset + 1);
        return new Position(event.topic(), 0, offset);
    }

    /** Folds records in as one batch. */
    public void handle(List<EventRecord> records) {
        var after = new HashMap<TopicPartition, Long>();
        records.forEach(record -> after.merge(
                new TopicPartition(record.position().topic(), record.position().partition()),
                record.position().offset() + 1,
                Math::max));
        projection.handle(new EventBatch(records, after));
    }

    public Subjects subjects() {
        return subjects;
    }

    public StatusStores stores() {
        return stores;
    }

    /** What is known of a project; nothing yet gives an empty one. */
    public ProjectStatus project(String id) {
        var known = stores.projects().find(List.of(id)).get(id);
        return known == null ? ProjectStatus.unknown(id, 0) : known;
    }

    public ActivityStatus activity(String projectId, String activityId) {
        var key = Keys.activity(projectId, activityId);
        var known = stores.activities().find(List.of(key)).get(key);
        return known == null ? ActivityStatus.unknown(projectId, activityId, 0) : known;
    }

    public ReportStatus report(String projectId, java.util.UUID id) {
        var key = Keys.report(projectId, id);
        var known = stores.reports().find(List.of(key)).get(key);
        return known == null ? ReportStatus.unknown(projectId, id, 0) : known;
    }

    /** Judges nothing, and notes that nothing is to be said of any project until {@code next}. */
    public void settleAll(Instant asOf, Instant nextTime) {
        for (var project : subjects.due(asOf, "rules", 1000)) {
            var given = subjects.load(List.of(project.projectId()), asOf, "rules", 1000);
            given.forEach(each -> subjects.settle(Settling.all(each, asOf, nextTime)));
        }
    }
}
