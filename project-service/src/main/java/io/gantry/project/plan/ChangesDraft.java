package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.OneLineText;
import io.gantry.problem.Phrase;
import io.gantry.project.register.Authorship;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of single activities as a client sends them, unchecked. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ChangesDraft(
        @Schema(description = "Activities that are new or have changed, as they are to be.")
        @Size(max = PlanHead.MOST_ACTIVITIES)
        @Nullable
        List<@NotNull @Valid @Nullable ActivityDraft> set,

        @Schema(description = "Ids of activities that go.", example = "[\"A080\"]")
        @Size(max = PlanHead.MOST_ACTIVITIES)
        @Nullable
        List<@NotNull @Code @Nullable String> removed,

        @Schema(example = "雨季停工，工期顺延", description = "Why. Needed when a date moves or an activity goes.")
        @OneLineText(max = Authorship.LONGEST_REASON)
        @Nullable
        String reason) {

    private static final Phrase NOT_SET =
            new Phrase("not-set-too", "an activity that is not set at the same time", "未在同一请求中设置的任务");
    private static final Phrase IN_PLAN =
            new Phrase("activity-in-plan", "the id of an activity in the plan", "计划中任务的 id");

    /** The activities to set, as far as there are any. */
    List<@Nullable ActivityDraft> drafts() {
        return set == null ? List.of() : set;
    }

    /** Ids of the activities that are named here to be set. */
    Set<String> idsSet() {
        var ids = new LinkedHashSet<String>();
        drafts().stream()
                .filter(Objects::nonNull)
                .map(ActivityDraft::id)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }

    /** Ids of the activities that are named here to go. */
    Set<String> idsRemoved() {
        var ids = new LinkedHashSet<String>();
        if (removed != null) {
            removed.stream().filter(Objects::nonNull).forEach(ids::add);
        }
        return ids;
    }

    /** Ids of the activities that are named here to go, with the fields that name them. */
    Map<String, String> placesRemoved() {
        var places = new LinkedHashMap<String, String>();
        int i = 0;
        for (var id : removed == null ? List.<@Nullable String>of() : removed) {
            if (id != null) {
                places.putIfAbsent(id, "removed[" + i + "]");
            }
            i++;
        }
        return places;
    }

    /** Ids of all activities that are named here. */
    Set<String> ids() {
        var ids = new HashSet<>(idsSet());
        ids.addAll(idsRemoved());
        return ids;
    }

    /**
     * Checks what goes.
     *
     * @param plan ids of the activities that are in the plan, or were once
     */
    void checkRemoved(Set<String> plan, Faults faults) {
        var kept = idsSet();
        int i = 0;
        for (var id : removed == null ? List.<@Nullable String>of() : removed) {
            var field = "removed[" + i++ + "]";
            if (id != null && kept.contains(id)) {
                faults.add(field, id, NOT_SET);
            } else if (id != null && !plan.contains(id)) {
                faults.add(field, id, IN_PLAN);
            }
        }
    }

    /**
     * The activities that are meant to be set, once they have been checked.
     *
     * @param present those of them that are in the plan, as they are
     * @param last the position behind which new activities are shown
     */
    List<Activity> activities(Map<String, Activity> present, int last) {
        var activities = new ArrayList<Activity>();
        int behind = last;
        for (var draft : drafts()) {
            var one = Objects.requireNonNull(draft, "activity");
            var id = Objects.requireNonNull(one.id(), "id");
            var before = present.get(id);
            if (before == null) {
                behind = PlanHead.behind(behind);
            }
            activities.add(one.activity(id, before == null ? behind : before.position()));
        }
        return activities;
    }
}
