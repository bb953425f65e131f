package io.gantry.file.child;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.TimeUnit;

/** The links of parts in a file of GanttProject: of these MPXJ reads only the links of rows that are parts of nothing. */
final class GanttProjectLinks {

    private static final Pattern TAG = Pattern.compile("<(/?)(task|depend)\\b([^>]*?)(/?)>");
    private static final Pattern NUMBER = Pattern.compile("\\b(id|type|difference)=\"(-?\\d{1,9})\"");
    private static final RelationType[] TYPES = {
        RelationType.START_START, RelationType.FINISH_START, RelationType.FINISH_FINISH, RelationType.START_FINISH
    };

    private GanttProjectLinks() {}

    /** Adds to {@code file}, if it is of GanttProject, the links that {@code text} has and MPXJ has not read. */
    static void complete(ProjectFile file, String text) {
        if (!"GAN".equals(file.getProjectProperties().getFileType())) {
            return;
        }
        var open = new ArrayDeque<Integer>();
        for (var tag = TAG.matcher(text); tag.find(); ) {
            var numbers = numbers(tag.group(3));
            if (tag.group(2).equals("depend")) {
                if (open.size() > 1) {
                    link(file, open.peek(), numbers);
                }
            } else if (!tag.group(1).isEmpty()) {
                open.poll();
            } else if (tag.group(4).isEmpty()) {
                open.push(numbers.getOrDefault("id", -1));
            }
        }
    }

    // A dependency stands with the predecessor; MPXJ numbers rows from 1.
    private static void link(ProjectFile file, int predecessor, Map<String, Integer> numbers) {
        var from = file.getTaskByUniqueID(predecessor + 1);
        var to = file.getTaskByUniqueID(numbers.getOrDefault("id", -1) + 1);
        int type = numbers.getOrDefault("type", 2);
        if (from != null && to != null && type >= 1 && type <= TYPES.length) {
            to.addPredecessor(new Relation.Builder()
                    .predecessorTask(from)
                    .type(TYPES[type - 1])
                    .lag(Duration.getInstance(numbers.getOrDefault("difference", 0), TimeUnit.DAYS)));
        }
    }

    private static Map<String, Integer> numbers(String attributes) {
        var numbers = new HashMap<String, Integer>();
        NUMBER.matcher(attributes)
                .results()
                .forEach(found -> numbers.put(found.group(1), Integer.valueOf(found.group(2))));
        return numbers;
    }
}
