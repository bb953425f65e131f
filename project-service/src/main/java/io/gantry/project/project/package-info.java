/** Projects: their registered facts, their stage and their plan. */
@NullMarked
package io.gantry.project.project;

import org.jspecify.annotations.NullMarked;
