package io.gantry.project.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.AuditEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that a change has given another value.
 *
 * @param field its name in the HTTP interface, e.g. {@code names.zh}
 * @param before its value before, as text; absent where there was none
 * @param after its value after, as text; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** The fields of {@code T} in which {@code before} and {@code after} differ, in the order of {@code fields}. */
    public static <T> List<FieldChange> between(T before, T after, Map<String, Function<T, @Nullable Object>> fields) {
        var changes = new ArrayList<FieldChange>();
        fields.forEach((field, value) -> {
            var old = textOf(value.apply(before));
            var present = textOf(value.apply(after));
            if (!Objects.equals(old, present)) {
                changes.add(new FieldChange(field, old, present));
            }
        });
        return changes;
    }

    /** As the audit trail has them. */
    public static List<AuditEvent.Change> audited(List<FieldChange> changes) {
        return changes.stream()
                .map(change -> new AuditEvent.Change(change.field, change.before, change.after))
                .toList();
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
