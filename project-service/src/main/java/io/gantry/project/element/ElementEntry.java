package io.gantry.project.element;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Actor;
import io.gantry.event.ProjectEvent.ElementChanged;
import io.gantry.project.register.FieldChange;
import io.gantry.project.register.Recorded;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One revision in the history of an element. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ElementEntry(
        long revision,
        Instant at,

        @Schema(description = "The account; absent: the change followed from the plan or the calendar") @Nullable
        Actor by,

        @Schema(description = "The reason, if one was given") @Nullable
        String reason,

        List<FieldChange> changes) {

    ElementEntry {
        changes = List.copyOf(changes);
    }

    static ElementEntry of(Recorded recorded) {
        var event = (ElementChanged) recorded.event();
        return new ElementEntry(event.revision(), event.time(), event.by(), event.reason(), recorded.changes());
    }
}
