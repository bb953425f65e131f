package io.gantry.project.plan;

import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.plan.ledger.Baseline;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.NamesDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A baseline that is to be added, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record BaselineDraft(
        @Schema(description = "Its name, unique among the baselines of the plan.", example = "2026 年度调整计划")
        @NotNull
        @OneLineText(max = NamesDraft.LONGEST)
        @Nullable
        String name,

        @Schema(description = "Why.", example = "初步设计调概批复")
        @NotNull
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final Phrase OWN_NAME =
            new Phrase("baseline-name", "a name that no other baseline of the plan has", "该计划其他基线未用的名称");
    private static final Phrase FEWER =
            new Phrase("baselines", "at most {most} added baselines for a plan", "一个计划至多另加 {most} 条基线");
    private static final Phrase SOME = new Phrase("baseline-of-nothing", "a plan that has activities", "有任务的计划");

    /** Whether {@code last} is what this asks for, of the plan at {@code revision}. */
    boolean isAlready(Baseline last, long revision) {
        return last.revision() == revision
                && Objects.equals(last.name(), name)
                && Objects.equals(last.reason(), reason);
    }

    void check(PlanHead head, List<Baseline> present, Faults faults) {
        if (present.stream().anyMatch(baseline -> Objects.equals(baseline.name(), name))) {
            faults.add("name", name, OWN_NAME);
        }
        if (present.size() >= Baselines.MOST) {
            faults.add("baselines", present.size(), FEWER.with(Baselines.MOST));
        }
        if (head.total() == 0) {
            faults.add("plan", head.revision(), SOME);
        }
    }
}
