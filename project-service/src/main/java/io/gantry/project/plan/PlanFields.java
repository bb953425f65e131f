package io.gantry.project.plan;

import io.gantry.event.Activity;
import io.gantry.project.register.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can change in an activity, by the names that the HTTP interface has for it. */
final class PlanFields {

    private static final Map<String, Function<Activity, @Nullable Object>> ALL = all();

    private PlanFields() {}

    /** The fields that a change gives other values, such as {@code A070.plannedFinish}; {@code A070} for one that comes or goes. */
    static List<FieldChange> changes(PlanChange change) {
        var changes = new ArrayList<FieldChange>();
        for (var activity : change.set()) {
            var before = change.before().get(activity.id());
            if (before == null) {
                changes.add(
                        new FieldChange(activity.id(), null, activity.names().zh()));
            } else {
                FieldChange.between(before, activity, ALL)
                        .forEach(field -> changes.add(
                                new FieldChange(activity.id() + "." + field.field(), field.before(), field.after())));
            }
        }
        for (var id : change.removed()) {
            var before = change.before().get(id);
            changes.add(new FieldChange(id, before == null ? id : before.names().zh(), null));
        }
        return changes;
    }

    private static Map<String, Function<Activity, @Nullable Object>> all() {
        var fields = new LinkedHashMap<String, Function<Activity, @Nullable Object>>();
        fields.put("names.zh", activity -> activity.names().zh());
        fields.put("names.en", activity -> activity.names().en());
        fields.put("milestone", Activity::milestone);
        fields.put("plannedStart", Activity::plannedStart);
        fields.put("plannedFinish", Activity::plannedFinish);
        fields.put("weight", activity -> activity.weight().toPlainString());
        fields.put("responsibleUnit", Activity::responsibleUnit);
        fields.put("position", Activity::position);
        fields.put("parent", Activity::parent);
        fields.put("durationDays", Activity::durationDays);
        fields.put("links", NetworkText::ofLinks);
        fields.put("constraint", NetworkText::ofConstraint);
        return fields;
    }
}
