package io.gantry.project.project;

import io.gantry.event.StageEvidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when a project has the standing that it has.
 *
 * @param on the first day, in the time zone of the region
 * @param evidence what shows it; absent: nothing was given
 */
public record StandingSince(LocalDate on, @Nullable StageEvidence evidence) {}
