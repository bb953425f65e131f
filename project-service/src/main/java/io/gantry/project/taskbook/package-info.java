/** Targets of projects by year, month and week, and the task books (任务书) that units are given, with what does not add up. */
@NullMarked
package io.gantry.project.taskbook;

import org.jspecify.annotations.NullMarked;
