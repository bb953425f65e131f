package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Decimal;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
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

        @NotNull @Valid @Nullable NamesDraft names,

        @Schema(description = "A point in time: start and finish are equal. Absent: false.") @Nullable
        Boolean milestone,

        @Schema(description = "First day.", example = "2026-03-02") @NotNull @Day @Nullable
        LocalDate plannedStart,

        @Schema(description = "Last day, not before the first.", example = "2026-09-30") @NotNull @Day @Nullable
        LocalDate plannedFinish,

        @Schema(description = "Share in the project's progress, relative to the other weights.", example = "12.5")
        @NotNull
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

    private static final Phrase UNIT = new Phrase("registered-unit", "the code of a registered unit", "已登记单位的代码");
    private static final Phrase ONE_DAY =
            new Phrase("milestone-day", "{start}, the start: a milestone has one day", "{start}，即开始日：里程碑只有一天");
    private static final Phrase LATER = new Phrase("start-or-later", "{start}, the start, or later", "不早于开始日 {start}");
    private static final Phrase ID_FORM = new Phrase("id-form", "an id of the form {pattern}", "格式为 {pattern} 的 id");
    private static final Phrase KEEPS_ID =
            new Phrase("path-id", "{id} as in the path; an activity keeps its id", "与路径中相同的 {id}；任务的 id 不变");

    private static final Pattern ID = Pattern.compile(Code.PATTERN);
    private static final String LARGEST_WEIGHT = "999999999.9999";

    /**
     * Checks what constraints on single fields do not.
     *
     * @param prefix what stands before the names of fields
     * @param known those of the units that are registered
     */
    void check(String prefix, Set<String> known, Faults faults) {
        if (responsibleUnit != null && !known.contains(responsibleUnit)) {
            faults.add(prefix + "responsibleUnit", responsibleUnit, UNIT);
        }
        if (plannedStart == null || plannedFinish == null) {
            return;
        }
        if (isMilestone() && !plannedFinish.equals(plannedStart)) {
            faults.add(prefix + "plannedFinish", plannedFinish, ONE_DAY.with(plannedStart));
        } else if (plannedFinish.isBefore(plannedStart)) {
            faults.add(prefix + "plannedFinish", plannedFinish, LATER.with(plannedStart));
        }
    }

    /** Checks that the path names an activity, and that it is this one. */
    void checkId(String inPath, Faults faults) {
        if (!ID.matcher(inPath).matches()) {
            faults.add("id", inPath, ID_FORM.with(Code.PATTERN));
        } else if (id != null && !id.equals(inPath)) {
            faults.add("id", id, KEEPS_ID.with(inPath));
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
