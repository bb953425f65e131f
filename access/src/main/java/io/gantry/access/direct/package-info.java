/** Requests that come so often that what a web framework does for each would be most of their cost. */
@NullMarked
package io.gantry.access.direct;

import org.jspecify.annotations.NullMarked;
