package io.gantry.project.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Names;
import io.gantry.project.register.FieldChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a list that has nothing wrong with it, and what it does or has done. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedProject(
        @Schema(description = "The row, counted from 1 as spreadsheets do", example = "7")
        int row,

        @Schema(example = "GX-2026-017") String id,
        Names names,
        State state,

        @Schema(description = "Changes in a registered project") @Nullable
        List<FieldChange> changes) {

    /** What becomes of a row. */
    enum State {
        /** A project that is not registered yet. */
        NEW,
        /** A registered project that the row changes. */
        AMENDED,
        /** A registered project that is as the row says. */
        UNCHANGED,
        /** Somebody else was faster with this project; send the list again. */
        OVERTAKEN
    }

    ListedProject overtaken() {
        return new ListedProject(row, id, names, State.OVERTAKEN, changes);
    }
}
