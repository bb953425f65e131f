package io.gantry.progress.status;

import io.gantry.event.Cause;
import io.gantry.progress.status.ReportStore.Wanted;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reports on owned projects. */
final class OwnedReports extends OwnedJudged<ReportStatus> {

    private static final int MOST_SERIES = 20_000;
    // A key takes about 50 bytes, a document some kilobytes.
    private static final int KEYS_FOR_EACH_DOCUMENT = 10;

    private final ReportStore store;
    private final Map<String, RecentReports> recent = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Map<Question, Optional<String>>> answers = new HashMap<>();
    private final ReportKeys keys;
    private final Object lock;
    private final BooleanSupplier sure;

    /** What was asked of reports that are not recent. */
    private record Question(Series series, String place, boolean sound, boolean sayingStart) {}

    /** @param sure whether no other instance can have written reports meanwhile */
    OwnedReports(ReportStore store, Object lock, int most, BooleanSupplier sure) {
        super(store, lock, most, ReportStatus::withPending);
        this.store = store;
        this.keys = new ReportKeys(KEYS_FOR_EACH_DOCUMENT * most);
        this.lock = lock;
        this.sure = sure;
    }

    // Nearly every report is new, and each would be looked for in vain.
    @Override
    List<String> possible(List<String> unknown) {
        if (unknown.isEmpty() || !sure.getAsBoolean()) {
            return unknown;
        }
        // One at a time: there may be many.
        unknown.stream().map(Keys::projectOf).filter(keys::isNew).findFirst().ifPresent(this::learnKeys);
        return unknown.stream().filter(keys::mayHave).toList();
    }

    private void learnKeys(String projectId) {
        var before = forgotten();
        var stored = store.keys(projectId, ReportKeys.MOST_OF_PROJECT + 1);
        synchronized (lock) {
            // What was forgotten meanwhile may have been written after the store was asked.
            if (before == forgotten()) {
                keys.learn(
                        projectId,
                        stored,
                        knownOf(projectId).map(ReportStatus::key).toList());
            }
        }
    }

    /** The last report of a series that was seen before {@code place}; absent: before the end of time. */
    Optional<ReportStatus> before(Series series, @Nullable String place, Wanted wanted) {
        var known = recent(series);
        if (place == null || known.reaches(place)) {
            for (var key : known.before(place)) {
                var report = find(List.of(key)).get(key);
                // A correction may have taken it out of the series.
                if (report != null && series.includes(report) && wanted.includes(report)) {
                    return Optional.of(report);
                }
            }
            if (known.isComplete()) {
                return Optional.empty();
            }
        }
        return askStore(series, place, wanted);
    }

    /**
     * Takes in a report on an activity. The store need not be asked for those that were seen before.
     *
     * @param latest what was known of the activity before
     */
    void heard(ReportStatus report, @Nullable Reported latest) {
        var series = Series.ofActivity(report.projectId(), Objects.requireNonNull(report.activityId()));
        var known = recent.get(series.prefix());
        if (known == null) {
            known = RecentReports.endingWith(report.projectId(), latest);
            remember(series, known);
        }
        known.add(report);
    }

    private RecentReports recent(Series series) {
        var known = recent.get(series.prefix());
        if (known == null) {
            var last = store.before(series, null, Wanted.ALL, RecentReports.READ);
            enter(last);
            known = RecentReports.of(last.stream().map(Kept::document).toList());
            unwritten(series).forEach(known::add);
            remember(series, known);
        }
        return known;
    }

    private void remember(Series series, RecentReports known) {
        recent.put(series.prefix(), known);
        if (recent.size() > MOST_SERIES) {
            recent.remove(recent.keySet().iterator().next());
        }
    }

    private Stream<ReportStatus> unwritten(Series series) {
        return unwrittenOf(Keys.projectOf(series.prefix())).stream().filter(series::includes);
    }

    // The same is asked again and again of what was before the year began, and seldom anything else.
    private Optional<ReportStatus> askStore(Series series, @Nullable String place, Wanted wanted) {
        if (place == null || !wanted.except().isEmpty()) {
            return lookUp(series, place, wanted);
        }
        var ofProject = answers.computeIfAbsent(Keys.projectOf(series.prefix()), none -> new HashMap<>());
        var known = ofProject.computeIfAbsent(
                new Question(series, place, wanted.sound(), wanted.sayingStart()),
                question -> lookUp(series, place, wanted).map(ReportStatus::key));
        return known.map(key -> find(List.of(key)).get(key));
    }

    private Optional<ReportStatus> lookUp(Series series, @Nullable String place, Wanted wanted) {
        var except = new HashSet<>(wanted.except());
        unwritten(series).forEach(report -> except.add(report.key()));
        var stored =
                store.before(series, place, wanted.without(except), 1).stream().map(Kept::document);
        var others = unwritten(series)
                .filter(wanted::includes)
                .filter(report -> place == null || placeOf(report).compareTo(place) < 0);
        return Stream.concat(stored, others).max(Comparator.comparing(OwnedReports::placeOf));
    }

    /** Reports of a series that were seen after {@code place}, those seen first first. */
    List<ReportStatus> after(Series series, String place, int limit) {
        var known = recent(series);
        if (known.reaches(place)) {
            return known.after(place, limit).stream()
                    .flatMap(key -> find(List.of(key)).values().stream())
                    .filter(series::includes)
                    .toList();
        }
        var unwritten = unwritten(series).toList();
        var stored = entered(store.after(series, place, limit + unwritten.size()))
                .filter(report ->
                        unwritten.stream().noneMatch(other -> other.key().equals(report.key())));
        return Stream.concat(
                        stored,
                        unwritten.stream().filter(report -> placeOf(report).compareTo(place) > 0))
                .sorted(Comparator.comparing(OwnedReports::placeOf))
                .limit(limit)
                .toList();
    }

    private Stream<ReportStatus> entered(List<Kept<ReportStatus>> stored) {
        enter(stored);
        return stored.stream().flatMap(kept -> find(List.of(kept.document().key())).values().stream());
    }

    private static String placeOf(ReportStatus report) {
        return Objects.requireNonNull(Series.placeOf(report));
    }

    /** Keys of the reports of a project that are doubted. */
    Collection<String> doubted(String projectId) {
        var doubted = new TreeMap<String, Boolean>();
        store.doubted(projectId).forEach(key -> doubted.put(key, true));
        unwrittenOf(projectId).forEach(report -> doubted.put(report.key(), report.isDoubted()));
        doubted.values().removeIf(is -> !is);
        return doubted.keySet();
    }

    /**
     * Makes reports due.
     *
     * @param cause what of their project has changed; absent where nothing has
     */
    void markDue(Collection<String> keys, @Nullable Cause cause) {
        markDue(find(keys).values(), cause, ReportStatus::causedBy);
    }

    @Override
    void kept(@Nullable Kept<ReportStatus> before, Kept<ReportStatus> now) {
        super.kept(before, now);
        var report = now.document();
        keys.add(report.key());
        for (var series : Series.allOf(report)) {
            var known = recent.get(series.prefix());
            if (known != null) {
                known.add(report);
            }
        }
        answers.getOrDefault(report.projectId(), Map.of())
                .keySet()
                .removeIf(question ->
                        question.series().includes(report) && placeOf(report).compareTo(question.place()) < 0);
    }

    @Override
    void forgetAll() {
        super.forgetAll();
        keys.clear();
        recent.clear();
        answers.clear();
    }
}
