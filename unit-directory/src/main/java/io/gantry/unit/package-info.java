/** The units and their tree, as a service knows them from the log. */
@NullMarked
package io.gantry.unit;

import org.jspecify.annotations.NullMarked;
