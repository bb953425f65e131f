/** Who asks, what they may do, and whose business they see: what controllers and stores need of it. */
@NullMarked
package io.gantry.access;

import org.jspecify.annotations.NullMarked;
