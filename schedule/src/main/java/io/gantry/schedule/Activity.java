package io.gantry.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work, or a milestone.
 *
 * @param duration working days of its calendar; 0 for a milestone
 * @param calendar one of the plan's; absent for the plan's own
 * @param progress absent if nothing has been done
 * @param planned the dates that were agreed upon, which stay beside what is computed
 */
public record Activity(
        String id,
        int duration,
        @Nullable String calendar,
        Constraint constraint,
        @Nullable Progress progress,
        @Nullable Span planned) {

    public Activity {
        requireNonNull(id, "id");
        requireNonNull(constraint, "constraint");
    }

    public static Activity of(String id, int duration) {
        return new Activity(id, duration, null, Constraint.ASAP, null, null);
    }

    public static Activity milestone(String id) {
        return of(id, 0);
    }

    public boolean isMilestone() {
        return duration == 0;
    }

    public Activity lasting(int days) {
        return new Activity(id, days, calendar, constraint, progress, planned);
    }

    public Activity in(String otherCalendar) {
        return new Activity(id, duration, otherCalendar, constraint, progress, planned);
    }

    public Activity under(Constraint other) {
        return new Activity(id, duration, calendar, other, progress, planned);
    }

    public Activity after(Progress other) {
        return new Activity(id, duration, calendar, constraint, other, planned);
    }

    public Activity planned(LocalDate start, LocalDate finish) {
        return new Activity(id, duration, calendar, constraint, progress, new Span(start, finish));
    }
}
