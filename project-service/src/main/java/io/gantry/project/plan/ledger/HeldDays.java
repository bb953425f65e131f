package io.gantry.project.plan.ledger;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The days late that are charged to a unit, summed over the activities of a project.
 *
 * @param unit code of the unit that held them
 * @param activities how many activities were late while it held them
 * @param lateToOriginal against the plan as it was first
 * @param lateToLatest against the plan as it is now; what re-dating has hidden is the difference
 */
public record HeldDays(
        @Schema(description = "Code of the unit that held late activities", example = "GX-HB")
        String unit,

        @Schema(description = "How many were late while it held them", example = "3")
        int activities,

        @Schema(description = "Days late against the first plan, of all of them together")
        Shift lateToOriginal,

        @Schema(description = "Days late against the latest plan, of all of them together")
        Shift lateToLatest) {}
