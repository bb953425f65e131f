package io.gantry.project.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.access.Scope;
import io.gantry.event.Unit;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A unit as a caller sees it.
 *
 * @param own whether it is the caller's own unit or one below it
 */
record UnitView(
        @JsonUnwrapped Unit unit,
        long revision,

        @Schema(
                description =
                        "Whether it is the caller's own unit or one below it; the others are listed for their names")
        boolean own) {

    static UnitView of(RegisteredUnit found, Scope scope) {
        return new UnitView(
                found.unit(), found.revision(), scope.includes(found.unit().code()));
    }
}
