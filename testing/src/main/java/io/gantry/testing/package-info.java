/** What tests of several modules share; no production code depends on it. */
@NullMarked
package io.gantry.testing;

import org.jspecify.annotations.NullMarked;
