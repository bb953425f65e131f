package io.gantry.project.plan.schedule;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.schedule.Progress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What counts of what was reported on an activity.
 *
 * @param percent how much of it is done, from 0 to 100
 * @param start its first day of work; absent: not said
 * @param finish its last one, if it is complete; absent: not said
 * @param seen the day on which that was seen
 */
public record Achieved(
        BigDecimal percent,
        @Nullable LocalDate start,
        @Nullable LocalDate finish,
        LocalDate seen) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public Achieved {
        start = usable(start);
        finish = usable(finish);
    }

    // What was mistyped by centuries must not keep a plan from being computed.
    private static @Nullable LocalDate usable(@Nullable LocalDate day) {
        return day == null || day.isBefore(WorkingCalendar.EARLIEST) || day.isAfter(WorkingCalendar.LATEST)
                ? null
                : day;
    }

    public boolean isComplete() {
        return percent.compareTo(ALL) >= 0;
    }

    /** Whether anything of it is done. */
    public boolean hasBegun() {
        return percent.signum() > 0 || start != null;
    }

    /**
     * As the schedule takes it. A day that is not said is the planned start, unless that was still to come when the report was seen,
     * and for the finish the day on which it was seen.
     *
     * @param duration working days that the activity takes in all; 0: it is a milestone, which is reached or not
     * @return absent: it has not begun
     */
    public @Nullable Progress progress(int duration, LocalDate plannedStart) {
        if (isComplete()) {
            var finished = finish == null ? seen : finish;
            return Progress.done(earlier(start == null ? plannedStart : start, finished), finished);
        }
        if (!hasBegun() || duration == 0) {
            return null;
        }
        return Progress.underWay(start == null ? earlier(plannedStart, seen) : start, remaining(duration));
    }

    private int remaining(int duration) {
        var rest = BigDecimal.valueOf(duration).multiply(ALL.subtract(percent)).divide(ALL, 0, RoundingMode.CEILING);
        return Math.max(1, rest.intValueExact());
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
