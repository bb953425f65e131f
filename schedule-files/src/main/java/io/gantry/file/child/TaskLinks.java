package io.gantry.file.child;

import io.gantry.file.FileLink;
import io.gantry.file.FileLink.Type;
import io.gantry.file.FileNote;
import io.gantry.file.FileNote.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** The links between rows that are kept; each other one is noted, and none is made up in its place. */
final class TaskLinks {

    private static final double EXACT = 0.001;

    private final ProjectFile file;
    private final Set<Task> kept;
    private final Set<Task> inactive;
    private final TaskIds ids;
    private final List<FileNote> notes;
    /** By whose days Primavera counts lags; absent in files of others, which say days. */
    private final @Nullable RelationshipLagCalendar lagCalendar;

    TaskLinks(ProjectFile file, Set<Task> kept, Set<Task> inactive, TaskIds ids, List<FileNote> notes) {
        this.file = file;
        this.kept = kept;
        this.inactive = inactive;
        this.ids = ids;
        this.notes = notes;
        lagCalendar = "Primavera".equals(file.getProjectProperties().getFileApplication())
                ? file.getProjectProperties().getRelationshipLagCalendar()
                : null;
    }

    Map<Task, List<FileLink>> all(RawRows raw) {
        var links = new HashMap<Task, List<FileLink>>();
        for (var task : file.getTasks()) {
            for (var relation : task.getPredecessors()) {
                var lost = lost(relation);
                if (lost == null) {
                    add(relation, links.computeIfAbsent(task, ignored -> new ArrayList<>()));
                } else if (lost != Kind.EMPTY_SUMMARY) {
                    note(lost, relation, null);
                }
            }
        }
        raw.absentLinks(file).forEach(notes::add);
        return links;
    }

    /** What keeps it out; nothing if it stays. A link of two rows that are both out is no loss of its own. */
    private @Nullable Kind lost(Relation relation) {
        var from = relation.getPredecessorTask();
        var to = relation.getSuccessorTask();
        if (!kept.contains(from) && !kept.contains(to)) {
            return Kind.EMPTY_SUMMARY;
        }
        if (inactive.contains(from) || inactive.contains(to)) {
            return Kind.LINK_INACTIVE;
        }
        if (!kept.contains(from) || !kept.contains(to)) {
            return Kind.LINK_ABSENT;
        }
        return from.hasChildTasks() || to.hasChildTasks() ? Kind.LINK_SUMMARY : null;
    }

    private void add(Relation relation, List<FileLink> links) {
        var predecessor = ids.id(relation.getPredecessorTask());
        var type = type(relation);
        if (links.stream().anyMatch(link -> link.predecessor().equals(predecessor) && link.type() == type)
                || relation.getPredecessorTask() == relation.getSuccessorTask()) {
            note(Kind.LINK_TWICE, relation, type.name());
            return;
        }
        var lag = relation.getLag();
        double days = lag == null ? 0 : days(relation);
        int whole = (int) Math.max(-5_000, Math.min(5_000, Math.round(days)));
        if (Math.abs(days - whole) > EXACT) {
            note(Kind.LAG_ROUNDED, relation, String.valueOf(lag));
        }
        links.add(new FileLink(
                predecessor,
                type,
                whole,
                whole != 0 && lag != null && (lag.getUnits().isElapsed() || isEveryDay())));
    }

    private double days(Relation relation) {
        var lag = relation.getLag();
        var from = relation.getPredecessorTask();
        if (lag.getUnits() == TimeUnit.PERCENT || lag.getUnits() == TimeUnit.ELAPSED_PERCENT) {
            var whole = from.getDuration();
            return whole == null ? 0 : TaskDates.days(whole, from) * lag.getDuration() / 100;
        }
        if (isEveryDay() && lag.getUnits() == TimeUnit.HOURS) {
            return lag.getDuration() / 24;
        }
        return TaskDates.days(lag, calendar(relation));
    }

    private boolean isEveryDay() {
        return lagCalendar == RelationshipLagCalendar.TWENTY_FOUR_HOUR;
    }

    private @Nullable ProjectCalendar calendar(Relation relation) {
        if (lagCalendar == RelationshipLagCalendar.SUCCESSOR) {
            return relation.getSuccessorTask().getEffectiveCalendar();
        }
        return lagCalendar == RelationshipLagCalendar.PROJECT_DEFAULT
                ? file.getDefaultCalendar()
                : relation.getPredecessorTask().getEffectiveCalendar();
    }

    private static Type type(Relation relation) {
        return switch (relation.getType()) {
            case FINISH_START -> Type.FS;
            case START_START -> Type.SS;
            case FINISH_FINISH -> Type.FF;
            case START_FINISH -> Type.SF;
        };
    }

    private void note(Kind kind, Relation relation, @Nullable String value) {
        notes.add(new FileNote(
                kind, ids.row(relation.getPredecessorTask()), ids.row(relation.getSuccessorTask()), value));
    }
}
