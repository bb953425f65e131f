package io.gantry.project.element;

import io.gantry.calendar.WorkingDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an element that follow from plan and calendar.
 *
 * @param needBy when it has to be there; absent: the activity that needs it is not in the plan
 * @param latestApplyBy the last day on which an application is in time; absent without {@code needBy}
 * @param assumed whether the days between lie beyond the holidays that the calendar knows
 */
public record Days(@Nullable LocalDate needBy, @Nullable LocalDate latestApplyBy, boolean assumed) {

    static final Days NONE = new Days(null, null, false);

    /**
     * Counts back from the need: latest-apply-by = need-by − lead time. It is the last working day from which {@code leadDays}
     * working days lead to no day after {@code needBy}; where that is a day off, it has to be there on the working day before.
     */
    static Days of(@Nullable LocalDate needBy, int leadDays, WorkingDays calendar) {
        if (needBy == null) {
            return NONE;
        }
        var latest = calendar.add(needBy, -leadDays);
        return new Days(needBy, latest.date(), latest.assumed());
    }
}
