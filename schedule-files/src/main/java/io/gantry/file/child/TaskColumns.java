package io.gantry.file.child;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mpxj.CustomField;
import org.mpxj.FieldTypeClass;
import org.mpxj.ProjectFile;
import org.mpxj.Task;

/** What stands in columns of the user's own: custom fields by their titles, and Primavera's activity codes. */
final class TaskColumns {

    private static final int TEXTS = 30;
    private static final int LONGEST = 200;

    private final List<CustomField> titled = new ArrayList<>();

    TaskColumns(ProjectFile file) {
        for (var field : file.getCustomFields()) {
            var kind = field.getFieldType().getFieldTypeClass();
            boolean ofRows = kind == FieldTypeClass.TASK;
            if (ofRows && field.getAlias() != null && !field.getAlias().isBlank()) {
                titled.add(field);
            }
        }
    }

    Map<String, String> of(Task task) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 1; i <= TEXTS; i++) {
            put(columns, "Text" + i, task.getText(i));
        }
        task.getActivityCodeValues().forEach((code, value) -> put(columns, code.getName(), value.getName()));
        titled.forEach(field -> put(columns, field.getAlias(), task.getCachedValue(field.getFieldType())));
        return columns;
    }

    private static void put(
            Map<String, String> columns, String title, @org.jspecify.annotations.Nullable Object value) {
        var text = value == null ? "" : value.toString().strip();
        if (!text.isEmpty()) {
            columns.put(title, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
    }
}
