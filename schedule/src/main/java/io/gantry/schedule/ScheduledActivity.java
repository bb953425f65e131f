package io.gantry.schedule;

import org.jspecify.annotations.Nullable;

/**
 * When an activity happens.
 *
 * @param early as early as possible (最早), or as late as possible if that is its constraint; what has happened of it as it did. This is
 *     the forecast
 * @param late as late as the finish allows (最迟); the start of what is under way is that of what remains
 * @param totalFloat working days that it may be late without delaying the finish (总时差); negative if it is too late already
 * @param freeFloat working days that it may be late without delaying a successor (自由时差)
 * @param critical it has the smallest float, or none (关键工作)
 * @param planned the dates that were agreed upon
 * @param daysLate working days from the planned to the forecast finish; absent if none was agreed upon
 */
public record ScheduledActivity(
        String id,
        State state,
        Span early,
        Span late,
        int totalFloat,
        int freeFloat,
        boolean critical,
        @Nullable Span planned,
        @Nullable Integer daysLate) {

    public enum State {
        OPEN,
        UNDER_WAY,
        DONE
    }
}
