/** What a stored plan amounts to: its computed schedule, what a change would do, and its quality. Pure. */
@NullMarked
package io.gantry.project.plan.schedule;

import org.jspecify.annotations.NullMarked;
