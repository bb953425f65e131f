/** Limits on the number, size and duration of requests. */
@NullMarked
package io.gantry.access.limit;

import org.jspecify.annotations.NullMarked;
