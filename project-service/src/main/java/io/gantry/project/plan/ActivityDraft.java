package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.event.ActivityLink;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Day;
import io.gantry.http.validation.Decimal;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.plan.network.Node;
import io.gantry.project.plan.network.Node.Tie;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.NamesDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
                description =
                        "Id of the activity of this plan that it is a part of (WBS). Absent: of the project itself.",
                example = "A001")
        @Code
        @Nullable
        String parent,

        @Schema(
                description =
                        "Working days that it takes, 1 to 5000; 0 for a milestone. Absent: those from its planned start"
                                + " to its planned finish.",
                example = "120")
        @Min(0)
        @Max(MOST_DAYS)
        @Nullable
        Integer durationDays,

        @Schema(description = "Links to its predecessors. Absent: none.") @Size(max = MOST_LINKS) @Nullable
        List<@NotNull @Valid @Nullable LinkDraft> links,

        @Schema(
                description =
                        "What else says when it happens. Absent: as soon as its links allow or, without links, not"
                                + " before its planned start.")
        @Valid
        @Nullable
        ConstraintDraft constraint,

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

    private static final Phrase NO_DURATION =
            new Phrase("milestone-duration", "0 or nothing: a milestone takes no time", "0 或留空：里程碑没有工期");
    private static final Phrase SOME_DURATION = new Phrase("duration", "1 or more, or a milestone", "不小于 1；没有工期的是里程碑");

    private static final int MOST_DAYS = 5_000;
    private static final int MOST_LINKS = 200;
    private static final Pattern ID = Pattern.compile(Code.PATTERN);
    private static final String LARGEST_WEIGHT = "999999999.9999";

    /** What a client would send to have exactly this. */
    static ActivityDraft of(Activity activity) {
        var constraint = activity.constraint();
        return new ActivityDraft(
                activity.id(),
                activity.position(),
                new NamesDraft(activity.names().zh(), activity.names().en()),
                activity.milestone(),
                activity.plannedStart(),
                activity.plannedFinish(),
                activity.weight(),
                activity.responsibleUnit(),
                activity.parent(),
                activity.durationDays(),
                new ArrayList<>(activity.waitsFor().stream().map(LinkDraft::of).toList()),
                constraint == null ? null : new ConstraintDraft(constraint.kind(), constraint.date()),
                null);
    }

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
        checkDuration(prefix, faults);
        if (constraint != null) {
            constraint.check(prefix + "constraint.", faults);
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

    private void checkDuration(String prefix, Faults faults) {
        if (durationDays == null) {
            return;
        }
        if (isMilestone() && durationDays != 0) {
            faults.add(prefix + "durationDays", durationDays, NO_DURATION);
        } else if (!isMilestone() && durationDays == 0) {
            faults.add(prefix + "durationDays", durationDays, SOME_DURATION);
        }
    }

    /** What it says of the network, as far as it can be understood. */
    Node node(String id) {
        var ties = new ArrayList<Tie>();
        int place = 0;
        for (var link : links == null ? List.<@Nullable LinkDraft>of() : links) {
            if (link != null && link.predecessor() != null) {
                ties.add(new Tie(link.predecessor(), link.typeMeant(), place));
            }
            place++;
        }
        return new Node(
                id, parent, ties, Node.own(!ties.isEmpty(), isMilestone(), durationDays != null, constraint != null));
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
                responsibleUnit,
                parent,
                durationDays,
                linksMeant(),
                constraint == null ? null : constraint.constraint());
    }

    private List<ActivityLink> linksMeant() {
        return links == null
                ? List.of()
                : links.stream()
                        .map(link -> Objects.requireNonNull(link, "link").link())
                        .toList();
    }

    private boolean isMilestone() {
        return Boolean.TRUE.equals(milestone);
    }
}
