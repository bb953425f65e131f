package io.gantry.project.project;

import io.gantry.event.Stage;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.project.StageLog.Visit;
import io.gantry.project.register.Authorship;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stage that a project is said to have reached, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record StageDraft(
        @Schema(description = "The present stage again to give it another day or evidence.", example = "STARTED")
        @NotNull
        @Nullable
        Stage stage,

        @Schema(
                description = "The day on which it came there: not in the future, and not before the stage before it."
                        + " Absent: today.",
                example = "2026-05-18")
        @Day
        @Nullable
        LocalDate on,

        @Schema(description = "Evidence. Absent: none, or the evidence given before.") @Valid @Nullable
        EvidenceDraft evidence,

        @Schema(
                description =
                        "Needed, as true, to complete a project with activities that are not: they count as done from"
                                + " its day on. Who wants them out takes them out of the plan first, with a reason.",
                example = "true")
        @Nullable
        Boolean closeOpen,

        @Schema(description = "Why. Needed to go back to an earlier stage.", example = "误报开工，施工许可未取得")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final Phrase WHY_BACK = new Phrase(
            "stage-reason", "the reason for going back from {present} to {stage}", "说明项目为何从 {present} 退回 {stage}");
    private static final Phrase NOT_AFTER = new Phrase("day-not-after", "{last}, today, or earlier", "不晚于今天 {last}");
    private static final Phrase BETWEEN = new Phrase(
            "stage-day",
            "from {first}, when it came to the stage before, to {last}, today",
            "从到达上一阶段的 {first} 至今天 {last}");

    private static final Phrase OPEN = new Phrase(
            "open-activities", "{count} activities are not complete: {activities}", "{count} 项任务尚未完成：{activities}");
    private static final Phrase WHAT_BECOMES = new Phrase(
            "close-open",
            "true, to count them as done; or first take them out of the plan, with a reason",
            "true，表示随项目竣工计为完成；或先说明原因将其移出计划");

    private static final int SHOWN = 20;

    /** Checks that a project that goes back says why, and that its day can be. */
    void check(Stage present, StageLog log, LocalDate today, Faults faults) {
        if (stage == null) {
            return;
        }
        if (stage.compareTo(present) < 0 && reason == null) {
            faults.add("reason", null, WHY_BACK.with(present, stage));
        }
        if (on != null) {
            var earliest = log.earliest(stage);
            if (on.isAfter(today) || earliest != null && on.isBefore(earliest)) {
                faults.add("on", on, earliest == null ? NOT_AFTER.with(today) : BETWEEN.with(earliest, today));
            }
        }
    }

    /** Whether the project is completed by this, or more. */
    boolean finishes(Stage present) {
        return stage != null && stage.compareTo(Stage.COMPLETED) >= 0 && present.compareTo(Stage.COMPLETED) < 0;
    }

    /** Checks that it is said what becomes of {@code open} activities of a project that is completed. */
    void checkOpen(List<String> open, Faults faults) {
        if (!open.isEmpty() && !Boolean.TRUE.equals(closeOpen)) {
            var shown = String.join(", ", open.subList(0, Math.min(SHOWN, open.size())));
            faults.add("closeOpen", OPEN.with(open.size(), shown), WHAT_BECOMES);
        }
    }

    /** The visit that is meant, once it has been checked; what is not said of the present stage stays. */
    Visit visit(StageLog log, LocalDate today) {
        var meant = Objects.requireNonNull(stage, "stage");
        var last = log.last();
        var before = last != null && last.stage() == meant ? last : null;
        var earliest = log.earliest(meant);
        // Who registers at night in one zone may have given the day of another.
        var otherwise = earliest != null && earliest.isAfter(today) ? earliest : today;
        return new Visit(
                meant,
                on != null ? on : before != null ? before.on() : otherwise,
                evidence != null ? evidence.evidence() : before != null ? before.evidence() : null,
                reason != null || before == null ? reason : before.reason(),
                before == null ? null : before.closedOpen());
    }
}
