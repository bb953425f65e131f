package io.gantry.progress.status;

import io.gantry.event.Event;
import io.gantry.progress.Projection;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.delay.Subjects;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.EventRecord;
import io.gantry.stream.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** One instance's statuses over stores of your choice; days begin in UTC. */
public final class StatusHarness {

    public static final RegionProperties REGION = new RegionProperties(ZoneOffset.UTC);

    private static final int MOST = 10_000;
    private static final Duration ALONE = Duration.ofHours(1);
    private static final Set<String> BY_PROJECT = StatusProjection.BY_PROJECT;

    private final StatusStores stores;
    private final OwnedStatuses statuses;
    private final StatusWriter writer;
    private final StatusProjection projection;
    private final Subjects subjects;
    private final SavedPosition checkpoints;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private StatusHarness(
            StatusStores stores,
            SavedPosition checkpoints,
            InstantSource clock,
            int most,
            Duration sureFor,
            List<Projection> others) {
        this.stores = stores;
        this.checkpoints = checkpoints;
        this.statuses = new OwnedStatuses(stores, most);
        this.writer = new StatusWriter(
                statuses,
                stores,
                checkpoints.claims,
                checkpoints,
                () -> UUID.randomUUID().toString(),
                sureFor,
                this::begin);
        var plans = new PlannedValues(statuses.schedules());
        this.subjects = new StatusSubjects(statuses, writer, plans, REGION);
        this.projection = new StatusProjection(statuses, writer, plans, others, changed -> {}, REGION, clock);
        begin();
    }

    /** Owns partitions 0 to 11 from now on, and begins at the position that is saved. */
    public void begin() {
        var positions = new HashMap<TopicPartition, Long>();
        for (var topic : BY_PROJECT) {
            for (int number = 0; number < 12; number++) {
                positions.put(new TopicPartition(topic, number), 0L);
            }
        }
        positions.putAll(checkpoints.load());
        next.clear();
        next.putAll(positions);
        writer.assigned(positions);
    }

    /** In memory, with nothing known. */
    public static StatusHarness inMemory(InstantSource clock, Projection... others) {
        return new StatusHarness(
                MemoryStores.create(new Memory.Writes()), new SavedPosition(), clock, MOST, ALONE, List.of(others));
    }

    /** A new process on the stores of another. */
    public static StatusHarness over(StatusStores stores, InstantSource clock, Projection... others) {
        return new StatusHarness(stores, new SavedPosition(), clock, MOST, Duration.ZERO, List.of(others));
    }

    /**
     * A new process on the stores of another, which begins at the position that is saved.
     *
     * @param sureFor for how long it takes it that nobody else has begun meanwhile
     */
    static StatusHarness over(
            StatusStores stores, SavedPosition checkpoints, InstantSource clock, int most, Duration sureFor) {
        return new StatusHarness(stores, checkpoints, clock, most, sureFor, List.of());
    }

    /** A position and who owns what, as the stores keep it. */
    static final class SavedPosition implements Checkpoints {

        private final Claims claims = new MemoryClaims();

        private final Map<TopicPartition, Long> saved = new HashMap<>();

        @Override
        public Map<TopicPartition, Long> load() {
            return Map.copyOf(saved);
        }

        @Override
        public void save(Map<TopicPartition, Long> positions) {
            saved.putAll(positions);
        }
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

    /** Folds records in as one batch, and writes what has changed. */
    public void handle(List<EventRecord> records) {
        fold(records);
        write();
    }

    /** Folds records in as one batch; what has changed is in memory only. */
    void fold(List<EventRecord> records) {
        var after = new HashMap<TopicPartition, Long>();
        records.forEach(record -> after.merge(
                new TopicPartition(record.position().topic(), record.position().partition()),
                record.position().offset() + 1,
                Math::max));
        projection.handle(new EventBatch(records, after));
        next.putAll(after);
    }

    /** Writes what has changed. Where another has written before, this process begins at the saved position again. */
    void write() {
        writer.run();
    }

    /** The offset after the last record of a topic's partition 0 that has been folded in. */
    long position(String topic) {
        return next.getOrDefault(new TopicPartition(topic, 0), 0L);
    }

    OwnedStatuses statuses() {
        return statuses;
    }

    public Subjects subjects() {
        return subjects;
    }

    public StatusLookup lookup() {
        return new StatusLookup(statuses, stores, id -> 0);
    }

    public StatusStores stores() {
        return stores;
    }

    /** What is known of a project; nothing yet gives an empty one. */
    public ProjectStatus project(String id) {
        var known = statuses.projects().find(List.of(id)).get(id);
        return known == null ? ProjectStatus.unknown(id, 0) : known;
    }

    public ActivityStatus activity(String projectId, String activityId) {
        var key = Keys.activity(projectId, activityId);
        var known = statuses.activities().find(List.of(key)).get(key);
        return known == null ? ActivityStatus.unknown(projectId, activityId, 0) : known;
    }

    public ReportStatus report(String projectId, java.util.UUID id) {
        var key = Keys.report(projectId, id);
        var known = statuses.reports().find(List.of(key)).get(key);
        return known == null ? ReportStatus.unknown(projectId, id, 0) : known;
    }

    /** Judges nothing, and notes that nothing is to be said of any project until {@code next}. */
    public void settleAll(Instant asOf, Instant nextTime) {
        for (var project : subjects.due(asOf, "rules", 1000)) {
            var given = subjects.load(List.of(project.projectId()), asOf, "rules", 1000);
            given.forEach(each -> subjects.settle(Settling.all(each, asOf, nextTime)));
        }
        write();
    }
}
