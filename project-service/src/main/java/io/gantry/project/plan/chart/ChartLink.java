package io.gantry.project.plan.chart;

import io.gantry.event.ActivityLink;

/**
 * An activity of a chart waits for another.
 *
 * @param from the row of what it waits for, from 0
 * @param to the row of what waits
 */
public record ChartLink(int from, int to, ActivityLink.Type type) {}
