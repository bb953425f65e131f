package io.gantry.project.element;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.ElementState;
import io.gantry.event.Names;
import io.gantry.event.StageEvidence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Element")
record ElementView(
        String projectId,
        Names projectNames,
        @Schema(example = "LAND-1") String id,
        ElementCategory category,
        Names names,

        @Schema(description = "Code of the unit that grants it")
        String authority,

        @Nullable Names authorityNames,

        @Schema(description = "Working days from the application to the grant")
        int leadDays,

        @Schema(description = "Days for which a grant holds; absent: for good") @Nullable
        Integer validityDays,

        @Schema(description = "Id of the activity that needs it; absent: it is needed by a day that was given")
        @Nullable
        String activity,

        @Schema(
                description =
                        "When it has to be there: the planned start of the activity, or the day that was given; absent: the"
                                + " activity is not in the plan")
        @Nullable
        LocalDate needBy,

        @Schema(description = "The last day on which an application is in time") @Nullable
        LocalDate latestApplyBy,

        @Schema(description = "Whether the days between lie beyond the holidays that are known")
        boolean assumed,

        @Schema(description = "Its state today: a grant expires by itself")
        ElementState state,

        @Schema(description = "Since when") LocalDate on,
        @Nullable StageEvidence evidence,

        @Schema(description = "The last day on which a grant holds; absent: it is none, or holds for good") @Nullable
        LocalDate validUntil,

        List<ElementWarning> warnings,

        @Schema(description = "The states that it has been in, the present one last")
        List<Step> steps,

        long revision) {

    ElementView {
        warnings = List.copyOf(warnings);
        steps = List.copyOf(steps);
    }

    static ElementView of(
            RegisteredElement element, Names projectNames, @Nullable Names authorityNames, LocalDate today) {
        var facts = element.facts();
        var days = element.days();
        return new ElementView(
                element.projectId(),
                projectNames,
                facts.id(),
                ElementCategory.valueOf(facts.category()),
                facts.names(),
                facts.authority(),
                authorityNames,
                facts.leadDays(),
                facts.validityDays(),
                facts.activity(),
                days.needBy(),
                days.latestApplyBy(),
                days.assumed(),
                element.stateOn(today),
                element.last().on(),
                element.last().evidence(),
                element.last().validUntil(),
                ElementWarning.of(element, today),
                element.steps(),
                element.revision());
    }
}
