package io.gantry.project.element;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.ElementState;
import io.gantry.event.StageEvidence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state that an element has come to.
 *
 * @param on since when
 * @param evidence what shows it; absent: nothing was given
 * @param validUntil the last day on which a grant holds; absent: it is none, or holds for good
 * @param reason why, where it was said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ElementStep")
public record Step(
        ElementState state,
        LocalDate on,
        @Nullable StageEvidence evidence,
        @Nullable LocalDate validUntil,
        @Nullable String reason) {

    static Step needed(LocalDate on) {
        return new Step(ElementState.NEEDED, on, null, null, null);
    }
}
