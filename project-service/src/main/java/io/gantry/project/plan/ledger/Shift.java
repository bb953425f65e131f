package io.gantry.project.plan.ledger;

import io.gantry.calendar.WorkingDays;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * By how much a day is later than another.
 *
 * @param days calendar days; below 0: earlier
 * @param workingDays working days of the region's calendar
 * @param assumed whether they reach beyond what the calendar knows, and were counted by the week there
 */
public record Shift(
        @Schema(description = "Calendar days later; below 0: earlier", example = "12")
        int days,

        @Schema(description = "Working days of the region's calendar", example = "4")
        int workingDays,

        @Schema(description = "Whether they reach beyond the known holidays, and are counted by the week there")
        boolean assumed) {

    public static Shift between(LocalDate from, LocalDate to, WorkingDays calendar) {
        var counted = calendar.between(from, to);
        return new Shift(Math.toIntExact(ChronoUnit.DAYS.between(from, to)), counted.days(), counted.assumed());
    }

    /** Both together. */
    Shift plus(Shift other) {
        return new Shift(days + other.days, workingDays + other.workingDays, assumed || other.assumed);
    }
}
