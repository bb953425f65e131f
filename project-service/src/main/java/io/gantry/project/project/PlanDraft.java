package io.gantry.project.project;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gantry.event.Activity;
import io.gantry.project.check.Faults;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan as a client sends it, unchecked. {@code revision} may come along from an earlier answer and says nothing. */
@JsonIgnoreProperties("revision")
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE, requiredProperties = "activities")
record PlanDraft(
        @ArraySchema(
                maxItems = MOST_ACTIVITIES,
                arraySchema =
                        @Schema(
                                description = "In the order in which they are to be shown; ids are unique, and at least"
                                        + " one weight is above 0."))
        @Nullable
        List<@Nullable ActivityDraft> activities) {

    static final int MOST_ACTIVITIES = 1000;

    /** The units that are named here, as far as they are named. */
    Set<String> units() {
        return drafts().stream()
                .filter(Objects::nonNull)
                .map(ActivityDraft::responsibleUnit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * The plan that is meant.
     *
     * @param known those of {@link #units()} that are registered
     */
    List<Activity> checked(Set<String> known, Faults faults) {
        if (activities == null || activities.size() > MOST_ACTIVITIES) {
            faults.add(
                    "activities",
                    activities == null ? null : activities.size() + " activities",
                    "an array of at most " + MOST_ACTIVITIES);
            return List.of();
        }
        var references = new UnitReferences(known, faults);
        var checked = new ArrayList<Activity>();
        for (int i = 0; i < activities.size(); i++) {
            checked.add(ActivityDraft.checked(fieldOf(i), activities.get(i), references, faults));
        }
        checkIds(checked, faults);
        checkWeights(faults);
        return checked;
    }

    private List<@Nullable ActivityDraft> drafts() {
        return activities == null ? List.of() : activities;
    }

    private static void checkIds(List<Activity> checked, Faults faults) {
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < checked.size(); i++) {
            var earlier = first.putIfAbsent(checked.get(i).id(), i);
            if (earlier != null && !checked.get(i).id().isEmpty()) {
                faults.add(
                        fieldOf(i) + ".id",
                        checked.get(i).id(),
                        "an id of its own; " + fieldOf(earlier) + " has this one");
            }
        }
    }

    private void checkWeights(Faults faults) {
        if (!drafts().isEmpty() && drafts().stream().allMatch(ActivityDraft::weighsNothing)) {
            faults.add("activities", "no weight above 0", "at least one activity that counts");
        }
    }

    private static String fieldOf(int index) {
        return "activities[" + index + "]";
    }
}
