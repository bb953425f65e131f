/** Reads that come after what their sender has heard of: the store is written a little behind the log. */
@NullMarked
package io.gantry.access.after;

import org.jspecify.annotations.NullMarked;
