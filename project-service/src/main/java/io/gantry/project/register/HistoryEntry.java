package io.gantry.project.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision in the history of a project.
 *
 * @param what the type of the event that told it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(
        long revision,
        Instant at,
        Actor by,

        @Schema(description = "The type of its event", example = "project-amended")
        String what,

        @Schema(description = "The reason, if one was given") @Nullable
        String reason,

        List<FieldChange> changes) {

    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
