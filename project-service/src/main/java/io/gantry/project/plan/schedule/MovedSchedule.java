package io.gantry.project.plan.schedule;

import io.gantry.event.ScheduleMove;
import io.gantry.event.ScheduleMove.Cause;
import io.gantry.event.ScheduleMove.Moved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;

/** What moves if a plan is counted by another calendar. */
public final class MovedSchedule {

    private static final int MOST_TOLD = 200;

    private MovedSchedule() {}

    /**
     * @param before the plan by the calendar that counted before
     * @param after the same plan by the one that counts since
     * @return nothing if no computed date is another one
     */
    public static Optional<ScheduleMove> of(StoredPlan before, StoredPlan after, Cause cause) {
        if (before.activities().isEmpty()) {
            return Optional.empty();
        }
        var then = ScheduleAnswers.schedule(before, 0);
        var since = ScheduleAnswers.schedule(after, 0);
        var former = new HashMap<String, ComputedActivity>();
        then.activities().forEach(activity -> former.put(activity.id(), activity));
        var moved = new ArrayList<Moved>();
        for (var activity : since.activities()) {
            var was = former.get(activity.id());
            if (was != null && !activity.summary() && isElsewhere(was, activity)) {
                moved.add(new Moved(
                        activity.id(),
                        was.earlyStart(),
                        activity.earlyStart(),
                        was.earlyFinish(),
                        activity.earlyFinish()));
            }
        }
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScheduleMove(
                        after.revision(),
                        cause,
                        finish(then),
                        finish(since),
                        moved.size(),
                        moved.subList(0, Math.min(MOST_TOLD, moved.size()))));
    }

    private static boolean isElsewhere(ComputedActivity was, ComputedActivity is) {
        return !was.earlyStart().equals(is.earlyStart()) || !was.earlyFinish().equals(is.earlyFinish());
    }

    private static LocalDate finish(ScheduleView schedule) {
        return Objects.requireNonNull(schedule.finish(), "finish");
    }
}
