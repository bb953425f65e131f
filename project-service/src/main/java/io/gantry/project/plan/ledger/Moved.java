package io.gantry.project.plan.ledger;

/**
 * An activity whose planned dates a revision has moved.
 *
 * @param returned whether it was out of the plan before; then its dates before are those with which it went
 */
public record Moved(String activity, PlannedDates before, PlannedDates after, boolean returned) {}
