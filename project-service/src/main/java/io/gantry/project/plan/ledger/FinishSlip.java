package io.gantry.project.plan.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.calendar.WorkingDays;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finish as it was first and as it is now, side by side.
 *
 * @param slip by how much the latest is later than the original
 * @param lateToOriginal by how much the project is later, today or when it was completed, than the original
 * @param lateToLatest the same against the latest; what re-dating has hidden is the difference
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FinishSlip(
        LocalDate original,
        LocalDate latest,
        Shift slip,

        @Schema(
                description =
                        "By how much the day of judgement is later than the original finish; absent: it is not later")
        @Nullable
        Shift lateToOriginal,

        @Schema(
                description =
                        "By how much the day of judgement is later than the latest finish; absent: it is not later")
        @Nullable
        Shift lateToLatest) {

    /** @param judged today, or the day on which what was planned was done */
    public static FinishSlip of(LocalDate original, LocalDate latest, LocalDate judged, WorkingDays calendar) {
        return new FinishSlip(
                original,
                latest,
                Shift.between(original, latest, calendar),
                late(original, judged, calendar),
                late(latest, judged, calendar));
    }

    private static @Nullable Shift late(LocalDate due, LocalDate judged, WorkingDays calendar) {
        return judged.isAfter(due) ? Shift.between(due, judged, calendar) : null;
    }
}
