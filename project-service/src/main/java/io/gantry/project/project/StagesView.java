package io.gantry.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Stage;
import io.gantry.event.StageEvidence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a project, with their days.
 *
 * @param revision the project's
 * @param stage the present one
 * @param steps all stages, in their order
 */
record StagesView(long revision, Stage stage, List<Step> steps) {

    StagesView {
        steps = List.copyOf(steps);
    }

    /**
     * One stage.
     *
     * @param planned absent: no day was planned
     * @param actual absent where the project has not reached it, has left it out, or was registered beyond it
     * @param lateDays days by which it was reached later than planned or, not reached, is late today; below 0 earlier
     * @param dwellDays days that the project has spent there until today, also what was taken back later
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            Stage stage,
            @Nullable LocalDate planned,
            @Nullable LocalDate actual,

            @Schema(description = "Days later than planned; not reached: days since then. Below 0: earlier") @Nullable
            Long lateDays,

            @Schema(description = "Days spent there until today, those that were taken back later as well") @Nullable
            Long dwellDays,

            @Nullable StageEvidence evidence,

            @Schema(description = "The reason for the change, if one was given") @Nullable
            String reason) {}

    static StagesView of(RegisteredProject project, LocalDate today) {
        var log = project.course().stages();
        var reached = log.reached();
        var planned = log.plannedDays();
        var dwell = log.dwell(today);
        var steps = Arrays.stream(Stage.values())
                .map(stage -> {
                    var visit = reached.get(stage);
                    var plannedDay = planned.get(stage);
                    boolean passed = stage.compareTo(project.stage()) <= 0;
                    return new Step(
                            stage,
                            plannedDay,
                            visit == null ? null : visit.on(),
                            late(plannedDay, visit == null ? null : visit.on(), passed, today),
                            dwell.get(stage),
                            visit == null ? null : visit.evidence(),
                            visit == null ? null : visit.reason());
                })
                .toList();
        return new StagesView(project.revision(), project.stage(), steps);
    }

    private static @Nullable Long late(
            @Nullable LocalDate planned, @Nullable LocalDate actual, boolean passed, LocalDate today) {
        if (planned == null) {
            return null;
        }
        if (actual != null) {
            return ChronoUnit.DAYS.between(planned, actual);
        }
        return !passed && today.isAfter(planned) ? ChronoUnit.DAYS.between(planned, today) : null;
    }
}
