package io.gantry.project.plan.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.schedule.CalendarEnd;
import io.gantry.schedule.Conflict;
import io.gantry.schedule.Durations;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would be if a plan were changed, or had to be finished by a day. Nothing has been changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfView(
        @Schema(description = "The revision of the plan that the changes were tried on")
        long revision,

        @Schema(description = "The finish that was asked for, or the project's required finish")
        LocalDate finishBy,

        @Schema(description = "When the last activity can finish as the plan is; absent if it has no activities")
        @Nullable
        LocalDate finishBefore,

        @Schema(description = "When it can with the changes")
        LocalDate finish,

        @Schema(description = "In working days, with the changes")
        Durations durations,

        @Schema(description = "Activities whose computed dates would be others, by their new start")
        List<Move> moves,

        @Schema(description = "Activities that would become late: past their planned finish, a constraint or finishBy")
        List<String> late,

        @Schema(
                description =
                        "Activities that were moved though links alone would have them earlier; they were held at their"
                                + " new start as by a constraint SNET, without which a saved plan will not hold them")
        List<String> held,

        @Schema(description = "When each activity has to happen at the latest, in the order of the plan")
        List<Latest> latest,

        @Schema(description = "Working days by which finish is past finishBy; 0 if it is not")
        int daysShort,

        @Schema(description = "Measures on the critical path, each with the most days that it could save")
        List<Proposal> candidates,

        @Schema(description = "The smallest set of changes that was found, so that everything finishes by finishBy")
        List<Proposal> remedies,

        @Schema(description = "Whether the remedies are enough; if not they are all that there are, or 200 of more")
        boolean feasible,

        @Schema(description = "Constraints that could not be kept, with the reason")
        List<Conflict> conflicts,

        @Schema(description = "Calendars that end before the schedule does: from there on only the week counts")
        List<CalendarEnd> calendarEnds) {

    public WhatIfView {
        moves = List.copyOf(moves);
        late = List.copyOf(late);
        held = List.copyOf(held);
        latest = List.copyOf(latest);
        candidates = List.copyOf(candidates);
        remedies = List.copyOf(remedies);
        conflicts = List.copyOf(conflicts);
        calendarEnds = List.copyOf(calendarEnds);
    }
}
