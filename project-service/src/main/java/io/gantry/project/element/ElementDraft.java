package io.gantry.project.element;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Day;
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
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element as a client sends it, unchecked. {@code revision} may come along from an earlier answer and is ignored. */
@JsonIgnoreProperties("revision")
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ElementDraft(
        @Schema(
                description = "Identity within the project, for ever. May be left out where it is in the path.",
                example = "LAND-1")
        @Code
        @Nullable
        String id,

        @NotNull @Nullable ElementCategory category,

        @NotNull @Valid @Nullable NamesDraft names,

        @Schema(description = "Code of the unit that grants it.", example = "GX-ZRZY") @NotNull @Code @Nullable
        String authority,

        @Schema(
                description = "Working days from the application to the grant. Absent: the default of its category.",
                example = "30")
        @Min(0)
        @Max(LONGEST_LEAD)
        @Nullable
        Integer leadDays,

        @Schema(
                description =
                        "Days for which a grant holds. Absent: the default of its category; where that has none, for good.",
                example = "1095")
        @Min(1)
        @Max(LONGEST_VALIDITY)
        @Nullable
        Integer validityDays,

        @Schema(
                description = "Id of the activity that needs it: it has to be there when that is planned to start.",
                example = "A030")
        @Code
        @Nullable
        String activity,

        @Schema(description = "The day on which it has to be there, where no activity says it.", example = "2026-09-01")
        @Day
        @Nullable
        LocalDate neededOn,

        @Schema(description = "Why it is changed.", example = "审批权限下放")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final int LONGEST_LEAD = 1_000;
    private static final int LONGEST_VALIDITY = 36_500;

    private static final Phrase ID = new Phrase("element-id", "the id of the element", "要素的 id");
    private static final Phrase KEEPS_ID =
            new Phrase("path-element", "{id} as in the path; an element keeps its id", "与路径中相同的 {id}；要素的 id 不变");
    private static final Phrase UNIT = new Phrase("registered-unit", "the code of a registered unit", "已登记单位的代码");
    private static final Phrase ONE_NEED =
            new Phrase("one-need", "either the activity that needs it, or the day", "需要它的任务或日期，二者填一");
    private static final Phrase IN_PLAN =
            new Phrase("planned-activity", "the id of an activity in the plan", "计划内任务的 id");
    private static final Phrase NO_DEFAULT = new Phrase(
            "lead-days",
            "working days, 0 to {max}: there is no default for {category}",
            "0 至 {max} 个工作日：{category} 没有默认值");

    void checkNew(Faults faults) {
        if (id == null) {
            faults.add("id", null, ID);
        }
    }

    void checkId(String idInPath, Faults faults) {
        if (id != null && !id.equals(idInPath)) {
            faults.add("id", id, KEEPS_ID.with(idInPath));
        }
    }

    /**
     * Checks what constraints on single fields do not.
     *
     * @param units those of its codes that belong to units
     * @param planned those of its activities that are in the plan
     */
    void check(Set<String> units, Set<String> planned, ElementDefault byDefault, Faults faults) {
        if (authority != null && !units.contains(authority)) {
            faults.add("authority", authority, UNIT);
        }
        if (activity == null ? neededOn == null : neededOn != null) {
            faults.add("activity", activity, ONE_NEED);
        } else if (activity != null && !planned.contains(activity)) {
            faults.add("activity", activity, IN_PLAN);
        }
        if (category != null && leadDays == null && byDefault.leadDays() == null) {
            faults.add("leadDays", null, NO_DEFAULT.with(LONGEST_LEAD, category));
        }
    }

    /** What is meant, once it has been checked, with {@code id} for identity. */
    Facts facts(String id, ElementDefault byDefault) {
        return new Facts(
                id,
                Objects.requireNonNull(category, "category").name(),
                Objects.requireNonNull(names, "names").names(),
                Objects.requireNonNull(authority, "authority"),
                Objects.requireNonNull(leadDays == null ? byDefault.leadDays() : leadDays, "leadDays"),
                validityDays == null ? byDefault.validityDays() : validityDays,
                activity,
                neededOn);
    }
}
