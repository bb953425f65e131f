package io.gantry.file.child;

import io.gantry.file.FileActivity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectFile;
import org.mpxj.Task;

/**
 * Ids that stay from one reading to the next. That which Gantry gave comes first; then the activity id that Primavera's planners
 * see and keep; then the number that a program gives a row once and for ever.
 */
final class TaskIds {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final String BY_NUMBER = "T";

    private final Map<Task, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    TaskIds(ProjectFile file, TaskColumns columns) {
        for (var task : file.getTasks()) {
            take(task, columns.of(task).get(FileActivity.ID_COLUMN));
        }
        for (var task : file.getTasks()) {
            take(task, task.getActivityID());
        }
        for (var task : file.getTasks()) {
            var id = BY_NUMBER + task.getUniqueID();
            while (!ids.containsKey(task) && !take(task, id)) {
                id = BY_NUMBER + id;
            }
        }
    }

    private boolean take(Task task, @Nullable String id) {
        if (id == null || ids.containsKey(task) || !CODE.matcher(id).matches() || !taken.add(id)) {
            return false;
        }
        ids.put(task, id);
        return true;
    }

    String id(Task task) {
        return ids.getOrDefault(task, "");
    }

    /** By what people find it in the file. */
    String row(Task task) {
        if (task.getActivityID() != null && !task.getActivityID().isBlank()) {
            return task.getActivityID();
        }
        return String.valueOf(task.getID() == null ? task.getUniqueID() : task.getID());
    }
}
