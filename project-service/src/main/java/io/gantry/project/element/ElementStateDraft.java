package io.gantry.project.element;

import io.gantry.event.ElementState;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.project.EvidenceDraft;
import io.gantry.project.register.Authorship;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The state that an element is said to have come to, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ElementStateDraft(
        @Schema(description = "The present state again to give it another day or evidence.", example = "APPLIED")
        @NotNull
        @Nullable
        ElementState state,

        @Schema(
                description = "The day since which it holds: not in the future, and not before the state before it;"
                        + " the day of registration does not count as one. Absent: today.",
                example = "2026-05-18")
        @Day
        @Nullable
        LocalDate on,

        @Schema(description = "Evidence. Absent: none, or the evidence given before.") @Valid @Nullable
        EvidenceDraft evidence,

        @Schema(
                description =
                        "The last day on which a grant holds. Absent: its day and the validity of the element; where that"
                                + " has none, for good.",
                example = "2029-05-18")
        @Day
        @Nullable
        LocalDate validUntil,

        @Schema(
                description = "Why. Needed to go back, and where the element is no longer needed.",
                example = "材料不全，退回补正")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final Phrase NOT_AFTER = new Phrase("day-not-after", "{last}, today, or earlier", "不晚于今天 {last}");
    private static final Phrase BETWEEN = new Phrase(
            "element-day",
            "from {first}, when it came to the state before, to {last}, today",
            "从到达上一状态的 {first} 至今天 {last}");
    private static final Phrase GRANTS_ONLY =
            new Phrase("grants-only", "nothing: only what is granted holds until a day", "不填：只有已批准的要素才有有效期");
    private static final Phrase NOT_BEFORE =
            new Phrase("valid-until", "{first}, the day of the grant, or later", "不早于批准日 {first}");

    void check(RegisteredElement present, LocalDate today, Faults faults) {
        if (state == null) {
            return;
        }
        StateRule.check(present.stateOn(today), state, reason, faults);
        var earliest = present.earliest(state);
        if (on != null && (on.isAfter(today) || earliest != null && on.isBefore(earliest))) {
            faults.add("on", on, earliest == null ? NOT_AFTER.with(today) : BETWEEN.with(earliest, today));
        }
        if (validUntil != null && state != ElementState.GRANTED) {
            faults.add("validUntil", validUntil, GRANTS_ONLY);
        } else if (validUntil != null && on != null && validUntil.isBefore(on)) {
            faults.add("validUntil", validUntil, NOT_BEFORE.with(on));
        }
    }

    /** The step that is meant, once it has been checked; what is not said of the present state stays. */
    Step step(RegisteredElement present, LocalDate today) {
        var meant = Objects.requireNonNull(state, "state");
        var before = present.last().state() == meant ? present.last() : null;
        var earliest = present.earliest(meant);
        // Who registers at night in one zone may have given the day of another.
        var otherwise = earliest != null && earliest.isAfter(today) ? earliest : today;
        var since = on != null ? on : before != null ? before.on() : otherwise;
        return new Step(
                meant,
                since,
                evidence != null ? evidence.evidence() : before != null ? before.evidence() : null,
                meant == ElementState.GRANTED ? until(before, since, present.facts()) : null,
                reason != null || before == null ? reason : before.reason());
    }

    // The day of the grant does not count, as in article 201 of the Civil Code.
    private @Nullable LocalDate until(@Nullable Step before, LocalDate since, Facts facts) {
        if (validUntil != null) {
            return validUntil;
        }
        if (before != null && before.on().equals(since)) {
            return before.validUntil();
        }
        return facts.validityDays() == null ? null : since.plusDays(facts.validityDays());
    }
}
