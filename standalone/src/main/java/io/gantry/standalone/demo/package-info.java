/** A portfolio to look at: made from a fixed seed relative to a day, and brought in as a user would, over HTTP. */
@NullMarked
package io.gantry.standalone.demo;

import org.jspecify.annotations.NullMarked;
