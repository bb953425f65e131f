package io.gantry.project.element;

import io.gantry.event.AuditEvent;
import io.gantry.event.StageEvidence;
import io.gantry.project.register.Change;
import io.gantry.project.register.FieldChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can change in an element, by the names that the HTTP interface has for it. */
final class ElementFields {

    static final Map<String, Function<RegisteredElement, @Nullable Object>> ALL = all();

    private ElementFields() {}

    /** As the audit trail of a project has them, such as {@code E01.state}; {@code E01} for one that is new. */
    static List<AuditEvent.Change> audited(Change<RegisteredElement> change) {
        var facts = change.next().facts();
        if (change.next().revision() == 1) {
            return FieldChange.audited(
                    List.of(new FieldChange(facts.id(), null, facts.names().zh())));
        }
        return FieldChange.audited(change.changes().stream()
                .map(field -> new FieldChange(facts.id() + "." + field.field(), field.before(), field.after()))
                .toList());
    }

    private static Map<String, Function<RegisteredElement, @Nullable Object>> all() {
        var fields = new LinkedHashMap<String, Function<RegisteredElement, @Nullable Object>>();
        fields.put("category", element -> element.facts().category());
        fields.put("names.zh", element -> element.facts().names().zh());
        fields.put("names.en", element -> element.facts().names().en());
        fields.put("authority", element -> element.facts().authority());
        fields.put("leadDays", element -> element.facts().leadDays());
        fields.put("validityDays", element -> element.facts().validityDays());
        fields.put("activity", element -> element.facts().activity());
        fields.put("needBy", element -> element.days().needBy());
        fields.put("latestApplyBy", element -> element.days().latestApplyBy());
        fields.put("state", element -> element.last().state());
        fields.put("on", element -> element.last().on());
        fields.put("evidence", element -> textOf(element.last().evidence()));
        fields.put("validUntil", element -> element.last().validUntil());
        return fields;
    }

    private static @Nullable String textOf(@Nullable StageEvidence evidence) {
        if (evidence == null) {
            return null;
        }
        return evidence.link() == null ? evidence.text() : evidence.text() + " " + evidence.link();
    }
}
