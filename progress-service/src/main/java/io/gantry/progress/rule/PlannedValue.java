package io.gantry.progress.rule;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How far a project should be by its plan (序时进度): the mean of its activities', weighted by their weights. */
public interface PlannedValue {

    /**
     * Percent planned for the beginning of {@code day}, with six decimals, each activity growing evenly from its first
     * day to its last. It never falls from one day to the next.
     */
    BigDecimal percentOn(LocalDate day);
}
