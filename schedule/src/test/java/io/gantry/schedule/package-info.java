/** Right values, what holds for every network, and what another scheduler makes of the same networks. */
@NullMarked
package io.gantry.schedule;

import org.jspecify.annotations.NullMarked;
