package io.gantry.project.plan;

import io.gantry.event.Activity;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a plan without its activities.
 *
 * @param revision 0 before the first plan
 * @param total how many activities there are
 * @param weighing how many of them have a weight above 0
 * @param lastPosition the position of the activity that is shown last; below 0 if there is none
 * @param plannedStart the first start of all; absent without activities
 * @param plannedFinish the last finish of all; absent without activities
 * @param units how many activities each unit has that answers for some
 */
record PlanHead(
        String projectId,
        long revision,
        int total,
        int weighing,
        int lastPosition,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedFinish,
        Map<String, Integer> units) {

    static final int MOST_ACTIVITIES = 10_000;
    static final int POSITION_STRIDE = 10;
    static final int LARGEST_POSITION = 1_000_000_000;

    PlanHead {
        units = Map.copyOf(units);
    }

    /** The head of a plan that there is not yet. */
    static PlanHead none(String projectId) {
        return new PlanHead(projectId, 0, 0, 0, -POSITION_STRIDE, null, null, Map.of());
    }

    /**
     * The head after a change.
     *
     * @param restStart the first start of the activities that the change leaves as they are; absent if there are none
     * @param restFinish their last finish; absent if there are none
     */
    PlanHead after(PlanChange change, @Nullable LocalDate restStart, @Nullable LocalDate restFinish) {
        var counts = new TreeMap<>(units);
        int weights = weighing;
        int last = total == change.before().size() ? -POSITION_STRIDE : lastPosition;
        for (var activity : change.before().values()) {
            count(counts, activity.responsibleUnit(), -1);
            weights -= weighs(activity) ? 1 : 0;
        }
        for (var activity : change.set()) {
            count(counts, activity.responsibleUnit(), 1);
            weights += weighs(activity) ? 1 : 0;
            last = Math.max(last, activity.position());
        }
        return new PlanHead(
                projectId,
                revision + 1,
                total - change.before().size() + change.set().size(),
                weights,
                last,
                earlier(restStart, change.firstStart()),
                later(restFinish, change.lastFinish()),
                counts);
    }

    /**
     * The position of an activity that is shown behind {@code position}. Behind the largest there is none: activities of
     * one position are shown in the order of their ids.
     */
    static int behind(int position) {
        return Math.min(position + POSITION_STRIDE, LARGEST_POSITION);
    }

    private static void count(Map<String, Integer> counts, @Nullable String unit, int by) {
        if (unit != null) {
            counts.merge(unit, by, (present, change) -> present + change == 0 ? null : present + change);
        }
    }

    private static boolean weighs(Activity activity) {
        return activity.weight().signum() > 0;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
