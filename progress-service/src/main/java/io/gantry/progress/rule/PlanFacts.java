package io.gantry.progress.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The plan as a whole, as it is now.
 *
 * @param laidAt when the project first had a plan
 * @param revisedAt when the plan was last revised
 * @param start the earliest planned start
 * @param finish the latest planned finish
 * @param lastActivity id of an activity that is planned to finish last
 * @param openSince the earliest planned start among the activities that are not complete by what counts; absent when
 *     all are
 */
public record PlanFacts(
        Instant laidAt,
        Instant revisedAt,
        LocalDate start,
        LocalDate finish,
        String lastActivity,
        @Nullable LocalDate openSince,
        PlannedValue value) {}
