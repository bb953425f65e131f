/** How far activities are, by what is reported on them. */
@NullMarked
package io.gantry.project.reported;

import org.jspecify.annotations.NullMarked;
