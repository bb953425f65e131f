/** Each limit from both sides. */
@NullMarked
package io.gantry.schedule.quality;

import org.jspecify.annotations.NullMarked;
