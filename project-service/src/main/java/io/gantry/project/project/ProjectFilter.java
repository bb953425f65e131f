package io.gantry.project.project;

import io.gantry.event.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are wanted.
 *
 * @param stage those at this stage
 * @param unit those that this unit leads, is responsible for or reports on
 */
record ProjectFilter(@Nullable Stage stage, @Nullable String unit) {}
