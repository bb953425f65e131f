/** Projects: their registered facts, their stage and their standing. */
@NullMarked
package io.gantry.project.project;

import org.jspecify.annotations.NullMarked;
