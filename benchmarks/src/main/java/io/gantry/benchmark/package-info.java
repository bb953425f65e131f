/** Load programs that measure a running Gantry from outside. */
@NullMarked
package io.gantry.benchmark;

import org.jspecify.annotations.NullMarked;
