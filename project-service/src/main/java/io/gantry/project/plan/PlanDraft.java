package io.gantry.project.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gantry.event.Activity;
import io.gantry.http.validation.OneLineText;
import io.gantry.project.register.Authorship;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A whole plan as a client sends it, unchecked. What comes along from an earlier answer beside it is ignored. */
@JsonIgnoreProperties({"revision", "total", "plannedFinish", "next", "warnings"})
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record PlanDraft(
        @Schema(description = "Ids are unique, and at least one weight is above 0.")
        @NotNull
        @Size(max = PlanHead.MOST_ACTIVITIES)
        @Nullable
        List<@NotNull @Valid @Nullable ActivityDraft> activities,

        @Schema(
                example = "雨季停工，工期顺延",
                description = "Why. Needed when a date of an earlier plan moves or an activity of it goes.")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final int STRIDE = PlanHead.POSITION_STRIDE;

    /** What a client would send to have exactly these. */
    static PlanDraft of(List<Activity> activities) {
        return new PlanDraft(
                new ArrayList<>(activities.stream().map(ActivityDraft::of).toList()), null);
    }

    /** The activities, as far as there are any. */
    List<@Nullable ActivityDraft> drafts() {
        return activities == null ? List.of() : activities;
    }

    /** The plan that is meant, once it has been checked. */
    List<Activity> plan() {
        var plan = new ArrayList<Activity>();
        for (var draft : drafts()) {
            var one = Objects.requireNonNull(draft, "activity");
            plan.add(one.activity(Objects.requireNonNull(one.id(), "id"), plan.size() * STRIDE));
        }
        return plan;
    }
}
