package io.gantry.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a project's required finish (要求工期).
 *
 * @param revision the project's, with which it was changed
 * @param reason why, where it was said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deadline(
        long revision,
        LocalDate before,
        LocalDate after,
        @Nullable String reason,
        Actor by,
        Instant at) {}
