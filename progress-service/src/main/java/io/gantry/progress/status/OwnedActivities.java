package io.gantry.progress.status;

import io.gantry.event.Activity;
import io.gantry.event.Cause;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The activities of owned projects. */
final class OwnedActivities extends OwnedJudged<ActivityStatus> {

    private final ActivityStore store;

    OwnedActivities(ActivityStore store, Object lock, int most) {
        super(store, lock, most, ActivityStatus::withPending);
        this.store = store;
    }

    /** All activities of a project, also those that are not in its plan any more. */
    List<ActivityStatus> ofProject(String projectId) {
        enter(store.ofProject(projectId));
        return knownOf(projectId).toList();
    }

    /** First planned day of the project's activities that are planned and not complete, but for {@code except}. */
    Optional<LocalDate> earliestOpenStart(String projectId, Collection<String> except) {
        var unwritten = unwrittenOf(projectId);
        var without = new HashSet<>(except);
        unwritten.forEach(activity -> without.add(activity.key()));
        var starts = unwritten.stream()
                .filter(activity -> !except.contains(activity.key()))
                .map(ActivityStatus::openStart)
                .filter(Objects::nonNull);
        return Stream.concat(store.earliestOpenStart(projectId, without).stream(), starts)
                .min(LocalDate::compareTo);
    }

    /**
     * How many other activities of the plan are not complete and were to be finished by the first day of {@code activity};
     * at most {@code limit}.
     */
    int openBefore(String projectId, Activity activity, int limit) {
        var by = activity.milestone() ? activity.plannedFinish() : activity.plannedStart();
        var unwritten = unwrittenOf(projectId);
        var without = new HashSet<String>();
        without.add(Keys.activity(projectId, activity.id()));
        unwritten.forEach(status -> without.add(status.key()));
        var known = unwritten.stream()
                .filter(status -> !status.id().equals(activity.id()) && isOpenAt(status, by))
                .count();
        return (int) Math.min(limit, known + store.openBefore(projectId, by, without, limit));
    }

    private static boolean isOpenAt(ActivityStatus status, LocalDate by) {
        var planned = status.inPlan();
        return status.openStart() != null
                && planned != null
                && !planned.plannedFinish().isAfter(by);
    }

    /**
     * Makes all activities of a project due.
     *
     * @param cause what of the project has changed; absent where nothing has
     */
    void markDue(String projectId, @Nullable Cause cause) {
        markDue(ofProject(projectId), cause, ActivityStatus::causedBy);
    }
}
