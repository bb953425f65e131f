package io.gantry.project.taskbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered for a time, and what it comes to below, in yuan.
 *
 * @param ordered absent: nothing is
 * @param projects what the projects of the unit and of all units below plan
 * @param units what the units right below are ordered, or plan where they are ordered nothing, and what the unit plans itself;
 *     absent where there are no units below
 * @param shortOfProjects {@code ordered} less {@code projects}; absent where nothing is ordered
 * @param shortOfUnits {@code ordered} less {@code units}; absent where there is nothing to compare
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TaskBookLine")
record Line(
        @Nullable BigDecimal ordered,
        BigDecimal projects,
        @Nullable BigDecimal units,

        @Schema(description = "Ordered less planned by projects; below 0 where they plan more", example = "20000000")
        @Nullable
        BigDecimal shortOfProjects,

        @Schema(description = "Ordered amount minus the sum of the units right below; negative if they come to more")
        @Nullable
        BigDecimal shortOfUnits) {

    static Line of(@Nullable BigDecimal ordered, BigDecimal projects, @Nullable BigDecimal units) {
        return new Line(
                ordered,
                projects,
                units,
                ordered == null ? null : ordered.subtract(projects),
                ordered == null || units == null ? null : ordered.subtract(units));
    }
}
