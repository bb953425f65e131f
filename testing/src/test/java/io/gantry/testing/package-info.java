/** Tests of what other modules' tests rely on. */
@NullMarked
package io.gantry.testing;

import org.jspecify.annotations.NullMarked;
