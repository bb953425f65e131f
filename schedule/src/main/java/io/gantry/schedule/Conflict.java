package io.gantry.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * A constraint cannot be kept.
 *
 * @param earliest the day to which the constraint would have to be moved: the first on which the activity can start, or have finished
 * @param chain ids from the first activity that makes it so late to the activity itself, each driving the next
 */
public record Conflict(String activity, Constraint constraint, LocalDate earliest, List<String> chain) {

    public Conflict {
        chain = List.copyOf(chain);
    }
}
