/** Tests of what is published. */
@NullMarked
package io.gantry.project.disclosure;

import org.jspecify.annotations.NullMarked;
