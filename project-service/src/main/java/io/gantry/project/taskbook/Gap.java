package io.gantry.project.taskbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something in a task book that does not add up.
 *
 * @param month 1 to 12; absent where it is not about one
 * @param week as in ISO 8601; absent where it is not about one. With neither it is about the year
 * @param ordered in yuan, or a number of projects
 * @param sum what it comes to instead
 * @param gap {@code ordered} less {@code sum}, never 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TaskBookGap")
record Gap(
        Check check,

        @Schema(example = "6") @Nullable Integer month,

        @Schema(example = "2026-W23") @Nullable String week,

        BigDecimal ordered,
        BigDecimal sum,
        BigDecimal gap) {

    /** What has been added up. */
    enum Check {
        /** What the projects plan. */
        PROJECTS,
        /** What the units right below come to. */
        UNITS,
        /** The ordered months, against the ordered year; where some months are not ordered, only if they are more than it. */
        MONTHS,
        /** The projects that are to start. */
        STARTS,
        /** The projects that are to be completed. */
        COMPLETIONS
    }

    static Gap of(Check check, @Nullable Integer month, @Nullable String week, BigDecimal ordered, BigDecimal sum) {
        return new Gap(check, month, week, ordered, sum, ordered.subtract(sum));
    }
}
