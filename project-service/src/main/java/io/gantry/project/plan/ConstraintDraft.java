package io.gantry.project.plan;

import io.gantry.event.ActivityConstraint;
import io.gantry.event.ActivityConstraint.Kind;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Phrase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What else than links says when an activity happens, as a client sends it, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ConstraintDraft(
        @Schema(
                description = "ASAP, ALAP: as soon or as late as possible; SNET, FNET: start or finish no earlier than;"
                        + " SNLT, FNLT: no later than; MSO, MFO: must start or finish on.",
                example = "FNLT")
        @NotNull
        @Nullable
        Kind kind,

        @Schema(description = "Needed unless the kind is ASAP or ALAP, which have none.", example = "2026-09-30")
        @Day
        @Nullable
        LocalDate date) {

    private static final Phrase DATE = new Phrase("constraint-date", "a date, as {kind} has one", "日期：{kind} 需要日期");
    private static final Phrase NO_DATE =
            new Phrase("constraint-without-date", "nothing: {kind} has no date", "留空：{kind} 没有日期");

    void check(String prefix, Faults faults) {
        if (kind == null) {
            return;
        }
        boolean dated = kind != Kind.ASAP && kind != Kind.ALAP;
        if (dated && date == null) {
            faults.add(prefix + "date", null, DATE.with(kind));
        } else if (!dated && date != null) {
            faults.add(prefix + "date", date, NO_DATE.with(kind));
        }
    }

    /** The constraint that is meant, once it has been checked. */
    ActivityConstraint constraint() {
        return new ActivityConstraint(Objects.requireNonNull(kind, "kind"), date);
    }
}
