package io.gantry.project.project;

import io.gantry.event.Standing;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.register.Authorship;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The standing that a project is to have, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record StandingDraft(
        @Schema(
                description = "ONBOARDING becomes ACTIVE when the project's history is complete. ACTIVE and SUSPENDED"
                        + " become each other; all become WITHDRAWN, which becomes ACTIVE. The present standing again to"
                        + " give it another day or evidence.",
                example = "SUSPENDED")
        @NotNull
        @Nullable
        Standing standing,

        @Schema(
                description =
                        "The first day on which it is so: not in the future, and not before the day of the standing"
                                + " before. Absent: today, or the day that was given before.",
                example = "2026-05-18")
        @Day
        @Nullable
        LocalDate on,

        @Schema(description = "Evidence. Absent: none, or the evidence given before.") @Valid @Nullable
        EvidenceDraft evidence,

        @Schema(description = "Why. Only the end of an onboarding needs no reason.", example = "停缓建：资金未到位")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final Phrase NOT_AFTER = new Phrase("day-not-after", "{last}, today, or earlier", "不晚于今天 {last}");
    private static final Phrase BETWEEN = new Phrase(
            "standing-day",
            "from {first}, the day of the standing before, to {last}, today",
            "从上一状态的 {first} 至今天 {last}");

    /** Checks that a project comes from its present standing to this one, with what that needs. */
    void check(RegisteredProject present, LocalDate today, Faults faults) {
        if (standing == null) {
            return;
        }
        StandingRule.check(present.standing(), standing, reason, faults);
        if (on != null) {
            var before = present.course().standing();
            var earliest = before == null || standing == present.standing() ? null : before.on();
            if (on.isAfter(today) || earliest != null && on.isBefore(earliest)) {
                faults.add("on", on, earliest == null ? NOT_AFTER.with(today) : BETWEEN.with(earliest, today));
            }
        }
    }

    /** Since when it is so, once that has been checked; null where the standing stays and nothing else is said of it. */
    @Nullable
    StandingSince since(RegisteredProject present, LocalDate today) {
        var before = standing == present.standing() ? present.course().standing() : null;
        if (standing == present.standing() && on == null && evidence == null) {
            return before;
        }
        return new StandingSince(
                on != null ? on : before != null ? before.on() : today,
                evidence != null ? evidence.evidence() : before != null ? before.evidence() : null);
    }
}
