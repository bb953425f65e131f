package io.gantry.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.event.Actor;
import io.gantry.project.project.Responsibility.Holders;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answered for a project when.
 *
 * @param revision the project's
 * @param assignments the present one first
 */
record ResponsibilityView(long revision, List<Held> assignments) {

    ResponsibilityView {
        assignments = List.copyOf(assignments);
    }

    /**
     * The time of one assignment.
     *
     * @param until the last day on which it held; absent: it holds today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Held(
            LocalDate from,

            @Schema(description = "The last day on which it held; absent: it holds today") @Nullable
            LocalDate until,

            @Schema(description = "Days that are charged to it until today")
            long days,

            @JsonUnwrapped Holders holders,
            @Nullable String reason,
            Actor by) {}

    /** @param on only who held it on this day; absent: all */
    static ResponsibilityView of(
            long revision, Responsibility responsibility, @Nullable LocalDate on, LocalDate today) {
        var wanted = on == null ? null : responsibility.on(on).orElse(null);
        var held = new ArrayList<Held>();
        LocalDate next = null;
        for (int i = responsibility.assignments().size() - 1; i >= 0; i--) {
            var one = responsibility.assignments().get(i);
            if (on == null || one.equals(wanted)) {
                var until = next == null ? null : next.minusDays(1);
                long days = 1 + ChronoUnit.DAYS.between(one.from(), until == null ? today : until);
                held.add(new Held(one.from(), until, days, one.holders(), one.reason(), one.by()));
            }
            next = one.from();
        }
        return new ResponsibilityView(revision, held);
    }
}
