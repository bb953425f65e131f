/** Whether a schedule is good enough to be believed. */
@NullMarked
package io.gantry.schedule.quality;

import org.jspecify.annotations.NullMarked;
