package io.gantry.project.project;

import io.gantry.event.PlannedStage;
import io.gantry.event.Stage;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.register.Authorship;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The days on which a project is planned to reach stages, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record StagePlanDraft(
        @Schema(description = "All of them: a stage that is left out has no day from now on.")
        @NotNull
        @Size(max = 11)
        @Nullable
        List<@NotNull @Valid @Nullable DayDraft> planned,

        @Schema(description = "Why. Needed when a planned day moves or goes.", example = "用地批复延后")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final Phrase ONCE = new Phrase("stage-once", "each stage once", "每个阶段只出现一次");
    private static final Phrase IN_ORDER =
            new Phrase("stage-order", "{day}, the day of {stage} before it, or later", "不早于之前阶段 {stage} 的 {day}");
    private static final Phrase WHY = new Phrase(
            "stage-plan-reason", "the reason for moving or removing planned days of stages", "说明为何调整或取消阶段的计划日期");

    /** One of them. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE, name = "PlannedStageDraft")
    record DayDraft(
            @Schema(example = "STARTED") @NotNull @Nullable Stage stage,

            @Schema(example = "2026-05-18") @NotNull @Day @Nullable
            LocalDate on) {}

    /** Checks that stages come in their order, and that there is a reason where days move. */
    void check(StageLog present, Faults faults) {
        var days = new EnumMap<Stage, LocalDate>(Stage.class);
        int place = 0;
        for (var day : planned == null ? List.<@Nullable DayDraft>of() : planned) {
            if (day != null && day.stage() != null && day.on() != null && days.put(day.stage(), day.on()) != null) {
                faults.add("planned[" + place + "].stage", day.stage(), ONCE);
            }
            place++;
        }
        checkOrder(days, faults);
        boolean moves =
                present.planned().stream().anyMatch(before -> !before.on().equals(days.get(before.stage())));
        if (moves && reason == null) {
            faults.add("reason", null, WHY);
        }
    }

    private static void checkOrder(EnumMap<Stage, LocalDate> days, Faults faults) {
        Map.Entry<Stage, LocalDate> before = null;
        for (var day : days.entrySet()) {
            if (before != null && day.getValue().isBefore(before.getValue())) {
                faults.add(
                        "planned",
                        day.getKey() + " " + day.getValue(),
                        IN_ORDER.with(before.getValue(), before.getKey()));
            }
            before = Map.entry(day.getKey(), day.getValue());
        }
    }

    /** The days that are meant, once they have been checked, in the order of the stages. */
    List<PlannedStage> meant() {
        return Objects.requireNonNull(planned, "planned").stream()
                .map(day -> Objects.requireNonNull(day, "day"))
                .map(day -> new PlannedStage(
                        Objects.requireNonNull(day.stage(), "stage"), Objects.requireNonNull(day.on(), "on")))
                .sorted(Comparator.comparing(PlannedStage::stage))
                .toList();
    }
}
