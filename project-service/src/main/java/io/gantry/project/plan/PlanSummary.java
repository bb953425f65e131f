package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.project.register.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the history says of a revision of a plan.
 *
 * @param added how many activities are new
 * @param changed how many are different
 * @param removed how many are gone
 * @param changes the field of the plan as a whole first, then those of activities, at most {@value #MOST}
 */
record PlanSummary(int added, int changed, int removed, List<FieldChange> changes) {

    private static final int MOST = 200;
    private static final Map<String, Function<Activity, @Nullable Object>> FIELDS = fields();

    PlanSummary {
        changes = List.copyOf(changes);
    }

    static PlanSummary of(PlanHead before, PlanHead after, PlanChange change) {
        var changes = new ArrayList<>(FieldChange.between(
                before,
                after,
                Map.<String, Function<PlanHead, @Nullable Object>>of("plannedFinish", PlanHead::plannedFinish)));
        for (var id : change.removed()) {
            changes.add(new FieldChange(id, datesOf(change.before().get(id)), null));
        }
        for (var activity : change.set()) {
            if (changes.size() >= MOST) {
                break;
            }
            var old = change.before().get(activity.id());
            if (old == null) {
                changes.add(new FieldChange(activity.id(), null, datesOf(activity)));
            } else {
                changes.addAll(changesOf(old, activity));
            }
        }
        return new PlanSummary(
                change.added(),
                change.set().size() - change.added(),
                change.removed().size(),
                changes.subList(0, Math.min(MOST, changes.size())));
    }

    private static List<FieldChange> changesOf(Activity old, Activity present) {
        return FieldChange.between(old, present, FIELDS).stream()
                .map(change -> new FieldChange(present.id() + "." + change.field(), change.before(), change.after()))
                .toList();
    }

    private static @Nullable String datesOf(@Nullable Activity activity) {
        return activity == null ? null : activity.plannedStart() + "/" + activity.plannedFinish();
    }

    private static Map<String, Function<Activity, @Nullable Object>> fields() {
        var fields = new LinkedHashMap<String, Function<Activity, @Nullable Object>>();
        fields.put("plannedStart", Activity::plannedStart);
        fields.put("plannedFinish", Activity::plannedFinish);
        fields.put("weight", activity -> activity.weight().toPlainString());
        fields.put("responsibleUnit", Activity::responsibleUnit);
        fields.put("names.zh", activity -> activity.names().zh());
        fields.put("names.en", activity -> activity.names().en());
        fields.put("milestone", Activity::milestone);
        fields.put("position", Activity::position);
        fields.put("parent", Activity::parent);
        fields.put("durationDays", Activity::durationDays);
        fields.put("links", NetworkText::ofLinks);
        fields.put("constraint", NetworkText::ofConstraint);
        return fields;
    }
}
