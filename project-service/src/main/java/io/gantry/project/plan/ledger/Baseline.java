package io.gantry.project.plan.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was frozen, to measure by it.
 *
 * @param number 0 for the original one, which is there as soon as there is a plan; those that were added count from 1
 * @param revision of the plan that was frozen
 * @param name absent: the original one
 * @param reason why it was added
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Baseline(
        @Schema(description = "0: the original; those that were added count from 1")
        int number,

        @Schema(description = "The revision of the plan that was frozen")
        long revision,

        @Schema(description = "Absent: the original baseline") @Nullable
        String name,

        @Nullable String reason,
        @Nullable Actor by,
        @Nullable Instant at) {

    public static final Baseline ORIGINAL = new Baseline(0, 1, null, null, null, null);
}
