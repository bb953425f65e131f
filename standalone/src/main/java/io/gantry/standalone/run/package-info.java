/** Gantry's processes on this machine: started in order, watched, started again when they die, stopped in order. */
@NullMarked
package io.gantry.standalone.run;

import org.jspecify.annotations.NullMarked;
