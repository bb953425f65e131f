/**
 * Computes when the activities of a plan can and must happen: the critical path method, forwards from the start and backwards from
 * the ordered finish (倒排工期).
 *
 * <p>A {@link io.gantry.schedule.Plan} goes in; {@link io.gantry.schedule.Schedule#of} answers with a
 * {@link io.gantry.schedule.Schedule}, or with everything that is wrong with the plan. Days are inclusive: work of one day starts
 * and finishes on the same day. Durations and floats are working days of the activity's calendar.
 *
 * <p>Inside, a moment is a <em>tick</em>: twice the days since 1970-01-01, plus one in the evening. Work starts in the morning of a
 * working day and finishes in the evening of one; a milestone has the tick of what it marks, so that the end of a phase falls on the
 * phase's last day and its beginning on its first.
 */
@NullMarked
package io.gantry.schedule;

import org.jspecify.annotations.NullMarked;
