package io.gantry.project.plan;

import io.gantry.project.plan.ledger.HeldDays;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * The days by which the activities of a project are late, charged to the units responsible on each day.
 *
 * @param judged the day by which what is open is late or not
 * @param completed whether that is the day on which the project was completed; else it is today
 * @param holders most days first
 */
record LateByHolder(
        @Schema(description = "Today, or the day on which the project was completed")
        LocalDate judged,

        boolean completed,

        @Schema(description = "Most days against the latest plan first; none where nothing is late")
        List<HeldDays> holders) {

    LateByHolder {
        holders = List.copyOf(holders);
    }
}
