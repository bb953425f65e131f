package io.gantry.project.plan.ledger;

import io.gantry.event.Activity;
import java.time.LocalDate;

/** First and last day of an activity as planned. */
public record PlannedDates(LocalDate start, LocalDate finish) {

    public static PlannedDates of(Activity activity) {
        return new PlannedDates(activity.plannedStart(), activity.plannedFinish());
    }
}
