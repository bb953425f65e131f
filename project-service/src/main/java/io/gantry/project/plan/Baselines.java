package io.gantry.project.plan;

import io.gantry.project.plan.ledger.Baseline;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The baselines of a plan, the original one first.
 *
 * @param most how many can be added in all
 */
record Baselines(
        @Schema(description = "None before the first plan") List<Baseline> items,

        @Schema(description = "How many can be added", example = "20")
        int most) {

    static final int MOST = 20;

    Baselines {
        items = List.copyOf(items);
    }
}
