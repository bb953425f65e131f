package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Decimal;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.NamesDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An activity or milestone as a client sends it, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ActivityDraft(
        @Schema(description = "Identity within the project. May be left out where it is in the path.", example = "A070")
        @Code
        @Nullable
        String id,

        @Schema(
                description = "Where it is shown among the others, ascending. Absent: in the order of the request in a"
                        + " whole plan; after the last for a new activity; else as it is.",
                example = "70")
        @Min(0)
        @Max(PlanHead.LARGEST_POSITION)
        @Nullable
        Integer position,

        @NotNull(message = NamesDraft.EXPECTED) @Valid @Nullable
        NamesDraft names,

        @Schema(description = "A point in time: start and finish are equal. Absent: false.") @Nullable
        Boolean milestone,

        @Schema(description = "First day.", example = "2026-03-02") @NotNull(message = DATE) @Day @Nullable
        LocalDate plannedStart,

        @Schema(description = "Last day, not before the first.", example = "2026-09-30")
        @NotNull(message = DATE)
        @Day
        @Nullable
        LocalDate plannedFinish,

        @Schema(description = "Share in the project's progress, relative to the other weights.", example = "12.5")
        @NotNull(message = "a number from 0 to " + LARGEST_WEIGHT)
        @Decimal(max = LARGEST_WEIGHT, decimals = 4)
        @Nullable
        BigDecimal weight,

        @Schema(
                description = "Code of the unit that answers for it. Absent: the project's responsible unit.",
                example = "GX-HB")
        @Code
        @Nullable
        String responsibleUnit,

        @Schema(
                description = "Why. Only where an activity is set by itself; beside a list there is one for all.",
                example = "雨季停工，工期顺延")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final Pattern ID = Pattern.compile(Code.PATTERN);
    private static final String DATE = "a date as YYYY-MM-DD";
    private static final String LARGEST_WEIGHT = "999999999.9999";

    /**
     * Checks what constraints on single fields do not.
     *
     * @param prefix what stands before the names of fields
     * @param known those of the units that are registered
     */
    void check(String prefix, Set<String> known, Faults faults) {
        if (responsibleUnit != null && !known.contains(responsibleUnit)) {
            faults.add(prefix + "responsibleUnit", responsibleUnit, "the code of a registered unit");
        }
        if (plannedStart == null || plannedFinish == null) {
            return;
        }
        if (isMilestone() && !plannedFinish.equals(plannedStart)) {
            faults.add(prefix + "plannedFinish", plannedFinish, plannedStart + ", the start: a milestone has one day");
        } else if (plannedFinish.isBefore(plannedStart)) {
            faults.add(prefix + "plannedFinish", plannedFinish, plannedStart + ", the start, or later");
        }
    }

    /** Checks that the path names an activity, and that it is this one. */
    void checkId(String inPath, Faults faults) {
        if (!ID.matcher(inPath).matches()) {
            faults.add("id", inPath, "an id of the form " + Code.PATTERN);
        } else if (id != null && !id.equals(inPath)) {
            faults.add("id", id, inPath + " as in the path; an activity keeps its id");
        }
    }

    /** The activity that is meant, once it has been checked, at {@code otherwise} if it does not say its position. */
    Activity activity(String id, int otherwise) {
        return new Activity(
                id,
                position == null ? otherwise : position,
                Objects.requireNonNull(names, "names").names(),
                isMilestone(),
                Objects.requireNonNull(plannedStart, "plannedStart"),
                Objects.requireNonNull(plannedFinish, "plannedFinish"),
                Objects.requireNonNull(weight, "weight"),
                responsibleUnit);
    }

    private boolean isMilestone() {
        return Boolean.TRUE.equals(milestone);
    }
}
