package io.gantry.project.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a plan that is allowed and should be looked at.
 *
 * @param code stable
 * @param days how many days it is late
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanWarning(
        @Schema(
                description = "ends-after-required-finish: the last activity ends after the project's required finish.",
                example = ENDS_LATE)
        String code,

        LocalDate plannedFinish,
        LocalDate requiredFinish,
        long days) {

    private static final String ENDS_LATE = "ends-after-required-finish";

    /** The warnings about a plan that ends on {@code plannedFinish}; absent where nothing is planned. */
    static List<PlanWarning> of(@Nullable LocalDate plannedFinish, LocalDate requiredFinish) {
        return plannedFinish == null || !plannedFinish.isAfter(requiredFinish)
                ? List.of()
                : List.of(new PlanWarning(
                        ENDS_LATE,
                        plannedFinish,
                        requiredFinish,
                        ChronoUnit.DAYS.between(requiredFinish, plannedFinish)));
    }
}
