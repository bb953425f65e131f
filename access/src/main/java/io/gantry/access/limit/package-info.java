/** How much, how fast and how slowly anybody may ask. */
@NullMarked
package io.gantry.access.limit;

import org.jspecify.annotations.NullMarked;
