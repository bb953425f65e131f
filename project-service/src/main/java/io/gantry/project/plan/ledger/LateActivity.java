package io.gantry.project.plan.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * An activity that is, or was when it was done, later than planned.
 *
 * @param original its finish as first planned
 * @param latest its finish in the latest plan
 * @param until the last day that counts: the one on which it was done, or that of the judgement
 * @param holdings the responsible units, in the order of their days
 */
public record LateActivity(String id, LocalDate original, LocalDate latest, LocalDate until, List<Holding> holdings) {

    public LateActivity {
        holdings = List.copyOf(holdings);
    }
}
