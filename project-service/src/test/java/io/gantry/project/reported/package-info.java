/** Tests of what is kept of reports. */
@NullMarked
package io.gantry.project.reported;

import org.jspecify.annotations.NullMarked;
