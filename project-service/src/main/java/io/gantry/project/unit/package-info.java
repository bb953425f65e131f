/** Units: the organisations that lead, answer for and report on projects, as a tree. */
@NullMarked
package io.gantry.project.unit;

import org.jspecify.annotations.NullMarked;
