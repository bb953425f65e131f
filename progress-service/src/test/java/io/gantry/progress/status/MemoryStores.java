package io.gantry.progress.status;

import io.gantry.access.Scope;
import io.gantry.progress.status.Memory.Writes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

        Projects(Writes writes) {
            super(writes);
        }

        @Override
        public Map<String, ProjectStatus> find(Collection<String> ids, Scope scope) {
            var found = find(ids);
            found.values().removeIf(status -> !status.isRegistered() || !isWithin(scope, status.units()));
            return found;
        }

        @Override
        public List<ProjectStatus> page(
                Scope scope, Filter filter, ProjectSort sort, @Nullable Place after, int limit) {
            var byKey = Comparator.comparing(Place::key).thenComparing(Place::id);
            var byPlace = sort.reversed() ? byKey.reversed() : byKey;
            return documents()
                    .filter(status -> status.isRegistered() && isWithin(scope, status.units()))
                    .filter(status -> after == null || byPlace.compare(place(sort, status), after) > 0)
                    .filter(status -> matches(filter, status))
                    .sorted(Comparator.comparing(status -> place(sort, status), byPlace))
                    .limit(limit)
                    .toList();
        }

        private static Place place(ProjectSort sort, ProjectStatus status) {
            return new Place(sort.order().key(status), status.id());
        }

        private static boolean matches(Filter filter, ProjectStatus status) {
            var summary = Objects.requireNonNull(status.summary());
            var text = (summary.id() + "\n" + summary.names().zh() + "\n"
                            + summary.names().en() + "\n" + summary.sponsor())
                    .toLowerCase(Locale.ROOT);
            return (filter.lamp() == null || filter.lamp() == summary.lamp())
                    && (filter.stage() == null || filter.stage() == summary.stage())
                    && matches(filter.kind(), summary)
                    && (filter.units() == null || status.units().stream().anyMatch(filter.units()::contains))
                    && (filter.text() == null || text.contains(filter.text().toLowerCase(Locale.ROOT)));
        }

        private static boolean matches(Kind kind, ProjectSummary summary) {
            return (kind.classification() == null || kind.classification().equals(summary.classification()))
                    && (kind.industryChain() == null || kind.industryChain().equals(summary.industryChain()))
                    && (kind.tier() == null || kind.tier().equals(summary.tier()))
                    && (kind.yearClass() == null || kind.yearClass() == summary.yearClass());
        }

        @Override
        public void forEach(Scope scope, Filter filter, Consumer<PortfolioLine> consumer) {
            documents()
                    .filter(status -> status.isRegistered() && isWithin(scope, status.units()))
                    .filter(status -> matches(filter, status))
                    .forEach(status -> consumer.accept(Objects.requireNonNull(PortfolioLine.of(status))));
        }

        @Override
        public List<Agenda> agenda(Collection<Integer> partitions) {
            return stored.values().stream()
                    .filter(kept -> partitions.contains(kept.document().partition()))
                    .map(kept -> new Agenda(
                            kept.document().id(),
                            kept.document().partition(),
                            Objects.requireNonNullElse(kept.due(), Instant.EPOCH),
                            kept.document().judgement()))
                    .toList();
        }
    }

    private static boolean isWithin(Scope scope, Collection<String> units) {
        return scope.isEverything() || units.stream().anyMatch(scope::includes);
    }

    private static final class Activities extends MemoryJudged<ActivityStatus> implements ActivityStore {

        Activities(Writes writes) {
            super(writes);
        }

        @Override
        public List<Kept<ActivityStatus>> ofProject(String projectId) {
            return ofProjectInOrder(projectId);
        }

        private Stream<ActivityStatus> all(String projectId) {
            return ofProjectInOrder(projectId).stream().map(Kept::document);
        }

        @Override
        public Optional<LocalDate> earliestOpenStart(String projectId, Collection<String> except) {
            return all(projectId)
                    .filter(status -> !except.contains(status.key()))
                    .map(ActivityStatus::openStart)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder());
        }

        @Override
        public int openBefore(String projectId, LocalDate by, Collection<String> except, int limit) {
            return (int) all(projectId)
                    .filter(status -> status.openStart() != null && !except.contains(status.key()))
                    .filter(status ->
                            !Objects.requireNonNull(status.openStart()).isAfter(by))
                    .filter(status -> !Objects.requireNonNull(status.activity())
                            .plannedFinish()
                            .isAfter(by))
                    .limit(limit)
                    .count();
        }

        @Override
        public List<ActivityStatus> page(String projectId, @Nullable Place after, int limit) {
            var inOrder = new TreeMap<String, ActivityStatus>();
            all(projectId).forEach(status -> {
                var activity = status.inPlan();
                if (activity != null) {
                    inOrder.put(new Place(activity.position(), activity.id()).text(), status);
                }
            });
            return (after == null ? inOrder : inOrder.tailMap(after.text(), false))
                    .values().stream().limit(limit).toList();
        }
    }

    private static final class Reports extends MemoryJudged<ReportStatus> implements ReportStore {

        Reports(Writes writes) {
            super(writes);
        }

        @Override
        public List<ReportStatus> page(String projectId, @Nullable Long offset, int limit) {
            return ofProjectInOrder(projectId).stream()
                    .map(Kept::document)
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
        public List<Kept<ReportStatus>> before(Series series, @Nullable String place, Wanted wanted, int limit) {
            looked();
            var inOrder = inOrder(series);
            return (place == null ? inOrder : inOrder.headMap(series.prefix() + place, false))
                    .descendingMap().values().stream()
                            .filter(kept -> wanted.includes(kept.document()))
                            .limit(limit)
                            .toList();
        }

        @Override
        public List<Kept<ReportStatus>> after(Series series, String place, int limit) {
            return inOrder(series).tailMap(series.prefix() + place, false).values().stream()
                    .limit(limit)
                    .toList();
        }

        private TreeMap<String, Kept<ReportStatus>> inOrder(Series series) {
            var inOrder = new TreeMap<String, Kept<ReportStatus>>();
            for (var kept : stored.values()) {
                if (series.includes(kept.document())) {
                    inOrder.put(series.prefix() + Series.placeOf(kept.document()), kept);
                }
            }
            return inOrder;
        }

        @Override
        public List<String> keys(String projectId, int limit) {
            return ofProjectInOrder(projectId).stream()
                    .map(kept -> kept.document().key())
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<String> doubted(String projectId) {
            return ofProjectInOrder(projectId).stream()
                    .map(Kept::document)
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
            looked();
            return documents()
                    .filter(status -> status.tracked() != null
                            && holders.contains(
                                    DelayStatus.holderOf(status.tracked().delay())))
                    .toList();
        }

        private Stream<DelayStatus> open() {
            return documents().filter(DelayStatus::isOpen);
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
                    && (filter.units() == null || status.units().stream().anyMatch(filter.units()::contains));
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
