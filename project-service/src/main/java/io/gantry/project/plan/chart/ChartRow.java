package io.gantry.project.plan.chart;

import io.gantry.project.plan.ledger.PlannedDates;
import org.jspecify.annotations.Nullable;

/**
 * A row of a chart: an activity.
 *
 * @param depth how many activities it is a part of
 * @param summary whether others are parts of it
 * @param baseline with which it first came into the plan; absent: not known
 * @param computed when it can happen as computed from what is reported; absent: it is a summary, or not known
 * @param percent how much of it is done, from 0 to 100, as reported last; absent: nothing is reported
 * @param days working days that it takes
 * @param totalFloat working days that it may be late without delaying the required finish
 */
public record ChartRow(
        String name,
        int depth,
        boolean summary,
        boolean milestone,
        PlannedDates planned,
        @Nullable PlannedDates baseline,
        @Nullable PlannedDates computed,
        @Nullable Integer percent,
        int days,
        int totalFloat,
        boolean critical) {}
