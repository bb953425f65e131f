package io.gantry.project.plan;

import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.project.plan.ledger.Moved;
import java.util.List;

/**
 * A part of a revision.
 *
 * @param event tells it
 * @param moved the activities set in it whose dates it moves, for the ledger
 */
record RevisionPart(PlanRevised event, List<Moved> moved) {

    RevisionPart {
        moved = List.copyOf(moved);
    }
}
