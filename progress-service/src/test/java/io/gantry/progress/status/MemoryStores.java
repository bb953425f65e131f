package io.gantry.progress.status;

import io.gantry.access.Scope;
import io.gantry.event.Activity;
import io.gantry.event.Cause;
import io.gantry.progress.delay.Subjects.DueProject;
import io.gantry.progress.rule.Causes;
import io.gantry.progress.status.Memory.Writes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All stores in memory; they pass the contracts of the real ones. */
final class MemoryStores {

    private MemoryStores() {}

    static StatusStores create(Writes writes) {
        return new StatusStores(
                new Projects(writes),
                new Activities(writes),
                new Reports(writes),
                new Delays(writes),
                new Schedules(writes),
                new Parts(writes));
    }

    private static final class Projects extends Memory<ProjectStatus> implements ProjectStore {

        private final Map<String, Instant> due = new HashMap<>();
        private final Map<String, String> rules = new HashMap<>();
        private final Map<String, Instant> judgedAsOf = new HashMap<>();

        Projects(Writes writes) {
            super(writes);
        }

        @Override
        void saved(String key) {
            due.put(key, Instant.EPOCH);
        }

        @Override
        public Map<String, ProjectStatus> find(Collection<String> ids, Scope scope) {
            var found = find(ids);
            found.values().removeIf(status -> !status.isRegistered() || !isWithin(scope, status.units()));
            return found;
        }

        @Override
        public List<ProjectStatus> page(Scope scope, Filter filter, @Nullable String after, int limit) {
            return stored.values().stream()
                    .filter(status -> status.isRegistered() && isWithin(scope, status.units()))
                    .filter(status -> after == null || status.id().compareTo(after) > 0)
                    .filter(status -> matches(filter, status))
                    .limit(limit)
                    .toList();
        }

        private static boolean matches(Filter filter, ProjectStatus status) {
            var summary = Objects.requireNonNull(status.summary());
            var text = (summary.id() + "\n" + summary.names().zh() + "\n"
                            + summary.names().en())
                    .toLowerCase(Locale.ROOT);
            return (filter.lamp() == null || filter.lamp() == summary.lamp())
                    && (filter.stage() == null || filter.stage() == summary.stage())
                    && (filter.unit() == null || status.units().contains(filter.unit()))
                    && (filter.text() == null || text.contains(filter.text().toLowerCase(Locale.ROOT)));
        }

        @Override
        public void forEach(Scope scope, Consumer<PortfolioLine> consumer) {
            stored.values().stream()
                    .filter(status -> status.isRegistered() && isWithin(scope, status.units()))
                    .forEach(status -> consumer.accept(Objects.requireNonNull(PortfolioLine.of(status))));
        }

        @Override
        public List<DueProject> due(Instant now, int limit) {
            return due.entrySet().stream()
                    .filter(entry -> !entry.getValue().isAfter(now))
                    .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .limit(limit)
                    .map(entry -> dueProject(entry.getKey()))
                    .toList();
        }

        private DueProject dueProject(String id) {
            return new DueProject(id, Objects.requireNonNull(stored.get(id)).partition());
        }

        @Override
        public List<DueProject> judgedOtherwise(String wanted, Instant latest, int limit) {
            return stored.keySet().stream()
                    .filter(id -> rules.containsKey(id) && !wanted.equals(rules.get(id))
                            || judgedAsOf.getOrDefault(id, Instant.MIN).isAfter(latest))
                    .limit(limit)
                    .map(this::dueProject)
                    .toList();
        }

        @Override
        public void markDue(String projectId, String newRules, Instant asOf) {
            stored.computeIfPresent(projectId, (id, status) -> status.nextVersion());
            due.put(projectId, Instant.EPOCH);
            rules.put(projectId, newRules);
            judgedAsOf.put(projectId, asOf);
        }

        @Override
        public void judged(Collection<String> projectIds, String newRules, Instant asOf) {
            projectIds.forEach(id -> {
                rules.put(id, newRules);
                judgedAsOf.merge(id, asOf, (a, b) -> a.isAfter(b) ? a : b);
            });
        }

        @Override
        public void settle(Collection<Settled> settled) {
            for (var each : settled) {
                var known = stored.get(each.judged().id());
                if (known != null && known.version() == each.judged().version()) {
                    write(() -> {
                        stored.put(known.id(), each.judged());
                        due.put(known.id(), each.next());
                    });
                }
            }
        }
    }

    private static boolean isWithin(Scope scope, Collection<String> units) {
        return scope.isEverything() || units.stream().anyMatch(scope::includes);
    }

    private static final class Activities extends MemoryJudged<ActivityStatus> implements ActivityStore {

        Activities(Writes writes) {
            super(
                    writes,
                    ActivityStatus::withPending,
                    (status, cause) -> status.withPending(Causes.after(status.pending(), cause)));
        }

        @Override
        public List<ActivityStatus> ofProject(String projectId) {
            return ofProjectInOrder(projectId);
        }

        @Override
        public Optional<LocalDate> earliestOpenStart(String projectId, Collection<String> except) {
            return ofProject(projectId).stream()
                    .filter(status -> !except.contains(status.key()))
                    .map(ActivityStatus::openStart)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder());
        }

        @Override
        public int openBefore(String projectId, Activity activity, int limit) {
            var by = activity.milestone() ? activity.plannedFinish() : activity.plannedStart();
            return (int) ofProject(projectId).stream()
                    .filter(status -> status.openStart() != null && !status.id().equals(activity.id()))
                    .filter(status -> !Objects.requireNonNull(status.activity())
                            .plannedFinish()
                            .isAfter(by))
                    .limit(limit)
                    .count();
        }

        @Override
        public List<ActivityStatus> page(String projectId, @Nullable Place after, int limit) {
            var inOrder = new TreeMap<String, ActivityStatus>();
            ofProject(projectId).forEach(status -> {
                var activity = status.inPlan();
                if (activity != null) {
                    inOrder.put(new Place(activity.position(), activity.id()).text(), status);
                }
            });
            return (after == null ? inOrder : inOrder.tailMap(after.text(), false))
                    .values().stream().limit(limit).toList();
        }

        @Override
        public void markDue(String projectId, @Nullable Cause cause) {
            mark(ofProject(projectId).stream().map(ActivityStatus::key).toList(), cause);
        }
    }

    private static final class Reports extends MemoryJudged<ReportStatus> implements ReportStore {

        Reports(Writes writes) {
            super(
                    writes,
                    ReportStatus::withPending,
                    (status, cause) -> status.withPending(Causes.after(status.pending(), cause)));
        }

        @Override
        public List<ReportStatus> page(String projectId, @Nullable Long offset, int limit) {
            return ofProjectInOrder(projectId).stream()
                    .filter(report -> report.sent() != null)
                    .filter(report -> offset == null || offsetOf(report) < offset)
                    .sorted(Comparator.comparingLong(Reports::offsetOf).reversed())
                    .limit(limit)
                    .toList();
        }

        private static long offsetOf(ReportStatus report) {
            return Objects.requireNonNull(report.sent()).position().offset();
        }

        @Override
        public List<ReportStatus> before(Series series, @Nullable String place, Wanted wanted, int limit) {
            var inOrder = inOrder(series);
            return (place == null ? inOrder : inOrder.headMap(series.prefix() + place, false))
                    .descendingMap().values().stream()
                            .filter(report -> !wanted.sound() || !report.isDoubted())
                            .filter(report -> !wanted.sayingStart()
                                    || Objects.requireNonNull(report.reported()).actualStart() != null)
                            .filter(report -> !wanted.except().contains(report.key()))
                            .limit(limit)
                            .toList();
        }

        @Override
        public List<ReportStatus> after(Series series, String place, int limit) {
            return inOrder(series).tailMap(series.prefix() + place, false).values().stream()
                    .limit(limit)
                    .toList();
        }

        private TreeMap<String, ReportStatus> inOrder(Series series) {
            var inOrder = new TreeMap<String, ReportStatus>();
            for (var report : stored.values()) {
                var place = series.kind() == Series.Kind.MONEY ? Series.inMoney(report) : Series.inActivity(report);
                if (place != null && place.startsWith(series.prefix())) {
                    inOrder.put(place, report);
                }
            }
            return inOrder;
        }

        @Override
        public void markDue(Collection<String> keys, @Nullable Cause cause) {
            mark(keys, cause);
        }

        @Override
        public List<String> doubted(String projectId) {
            return ofProjectInOrder(projectId).stream()
                    .filter(ReportStatus::isDoubted)
                    .map(ReportStatus::key)
                    .toList();
        }
    }

    private static final class Delays extends Memory<DelayStatus> implements DelayStore {

        Delays(Writes writes) {
            super(writes);
        }

        @Override
        public List<DelayStatus> ofHolders(Collection<String> holders) {
            return stored.values().stream()
                    .filter(status -> status.tracked() != null
                            && holders.contains(
                                    DelayStatus.holderOf(status.tracked().delay())))
                    .toList();
        }

        private Stream<DelayStatus> open() {
            return stored.values().stream().filter(DelayStatus::isOpen);
        }

        @Override
        public List<DelayStatus> openOf(String projectId) {
            return open().filter(status -> Keys.projectOf(status.key()).equals(projectId))
                    .toList();
        }

        @Override
        public List<DelayStatus> page(Scope scope, Filter filter, @Nullable String after, int limit) {
            var inOrder = new TreeMap<String, DelayStatus>();
            open().filter(status -> isWithin(scope, status.units()) && matches(filter, status))
                    .forEach(status ->
                            inOrder.put(DelayStore.placeOf(Objects.requireNonNull(status.tracked())), status));
            return (after == null ? inOrder : inOrder.tailMap(after, false))
                    .values().stream().limit(limit).toList();
        }

        private static boolean matches(Filter filter, DelayStatus status) {
            var delay = Objects.requireNonNull(status.tracked()).delay();
            return (filter.project() == null || filter.project().equals(delay.projectId()))
                    && (filter.rule() == null || filter.rule().equals(delay.rule()))
                    && (filter.level() == null
                            || filter.level().equals(delay.level().code()))
                    && (filter.unit() == null || status.units().contains(filter.unit()));
        }
    }

    private static final class Schedules extends Memory<PlanSchedule> implements ScheduleStore {

        Schedules(Writes writes) {
            super(writes);
        }
    }

    private static final class Parts implements PlanPartStore {

        private final TreeMap<String, PlanPart> parts = new TreeMap<>();
        private final Writes writes;

        Parts(Writes writes) {
            this.writes = writes;
        }

        @Override
        public void save(Collection<PlanPart> added) {
            added.forEach(part -> {
                writes.next();
                parts.putIfAbsent(part.key(), part);
            });
        }

        @Override
        public List<PlanPart> find(String projectId, long revision) {
            return parts.values().stream()
                    .filter(part -> part.projectId().equals(projectId) && part.revision() == revision)
                    .sorted(Comparator.comparingInt(PlanPart::part))
                    .toList();
        }

        @Override
        public void remove(String projectId, long revision) {
            new ArrayList<>(parts.values())
                    .stream()
                            .filter(part -> part.projectId().equals(projectId) && part.revision() <= revision)
                            .forEach(part -> {
                                writes.next();
                                parts.remove(part.key());
                            });
        }
    }
}
