package io.gantry.file.child;

import io.gantry.file.FileActivity;
import io.gantry.file.FileLink;
import io.gantry.file.FileNote;
import io.gantry.file.FileNote.Kind;
import io.gantry.file.ScheduleFile;
import io.gantry.file.TextEncoding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TaskMode;

/** Goes over the rows of a project: which of them are work, and what became of the others. */
final class Rows {

    private final ProjectFile file;
    private final RawRows raw;
    private final TaskIds ids;
    private final TaskColumns columns;
    private final Map<Task, FileActivity> kept = new LinkedHashMap<>();
    private final Set<Task> inactive = new HashSet<>();
    private final List<FileNote> notes = new ArrayList<>();
    private int rows;
    private int blank;

    Rows(ProjectFile file, RawRows raw) {
        this.file = file;
        this.raw = raw;
        this.columns = new TaskColumns(file);
        this.ids = new TaskIds(file, columns);
    }

    ScheduleFile schedule(@Nullable TextEncoding encoding, List<String> projects, String project) {
        walk(file.getChildTasks(), null);
        var properties = file.getProjectProperties();
        var links = new TaskLinks(file, kept.keySet(), inactive, ids, notes).all(raw);
        var activities = kept.entrySet().stream()
                .map(row -> with(row.getValue(), links.getOrDefault(row.getKey(), List.of())))
                .toList();
        raw.unreadableDates().forEach(notes::add);
        return new ScheduleFile(
                Objects.requireNonNullElse(properties.getFileType(), "?"),
                encoding,
                projects,
                project,
                day(properties.getStatusDate()),
                activities,
                FileCalendars.of(file, kept.keySet(), activities),
                rows,
                blank,
                notes);
    }

    // A summary comes before its parts, and only if there are some, so its place is taken before they are known.
    private void walk(List<Task> tasks, @Nullable Task parent) {
        for (var task : tasks) {
            if (isWholeProject(task)) {
                walk(task.getChildTasks(), null);
                continue;
            }
            rows++;
            if (isBlank(task)) {
                blank++;
            } else if (task.getExternalTask() || task.getExternalProject() && !task.hasChildTasks()) {
                note(Kind.EXTERNAL, task);
            } else if (!task.getActive()) {
                leaveOut(task);
            } else if (task.hasChildTasks()) {
                summary(task, parent);
            } else if (task.getSummary() && isOfPrimavera(task)) {
                note(Kind.EMPTY_SUMMARY, task);
            } else {
                work(task, parent);
            }
        }
    }

    private static boolean isWholeProject(Task task) {
        return task.getParentTask() == null
                && Integer.valueOf(0).equals(task.getUniqueID())
                && Integer.valueOf(0).equals(task.getID())
                && !task.getNull();
    }

    private static boolean isBlank(Task task) {
        return task.getNull()
                || (task.getName() == null || task.getName().isBlank())
                        && task.getStart() == null
                        && task.getFinish() == null
                        && !task.hasChildTasks();
    }

    private static boolean isOfPrimavera(Task task) {
        return task.getActivityType() == null || task.getActivityType() == ActivityType.WBS_SUMMARY;
    }

    private void leaveOut(Task task) {
        inactive.add(task);
        note(Kind.INACTIVE, task);
        for (var part : task.getChildTasks()) {
            rows++;
            leaveOut(part);
        }
    }

    private void summary(Task task, @Nullable Task parent) {
        kept.put(task, activity(task, parent, true, null, null));
        walk(task.getChildTasks(), task);
        var dates = new LocalDate[2];
        kept.forEach((other, part) -> {
            if (!part.summary() && isWithin(other, task)) {
                dates[0] = TaskDates.earlier(dates[0], part.start());
                dates[1] = TaskDates.later(dates[1], part.finish());
            }
        });
        if (kept.keySet().stream().noneMatch(other -> other.getParentTask() == task)) {
            kept.remove(task);
            note(Kind.EMPTY_SUMMARY, task);
            return;
        }
        noteSummary(task, dates[0], dates[1]);
        kept.put(task, activity(task, parent, true, dates[0], dates[1]));
    }

    private void noteSummary(Task task, @Nullable LocalDate start, @Nullable LocalDate finish) {
        var own = new TaskDates(task);
        if (own.start() != null && !own.start().equals(start)
                || own.finish() != null && !own.finish().equals(finish)) {
            notes.add(new FileNote(Kind.SUMMARY_DATES, ids.row(task), null, own.start() + "/" + own.finish()));
        }
        if (Constraints.of(task) != null) {
            notes.add(new FileNote(
                    Kind.SUMMARY_CONSTRAINT, ids.row(task), null, String.valueOf(task.getConstraintType())));
        }
    }

    private static boolean isWithin(Task task, Task summary) {
        for (var above = task.getParentTask(); above != null; above = above.getParentTask()) {
            if (above == summary) {
                return true;
            }
        }
        return false;
    }

    private void work(Task task, @Nullable Task parent) {
        var dates = new TaskDates(task);
        if (dates.start() == null || dates.finish() == null) {
            note(Kind.NO_DATES, task);
        }
        if (task.getMilestone() && !dates.milestone()) {
            note(Kind.LONG_MILESTONE, task);
        }
        if (task.getSecondaryConstraintType() != null) {
            notes.add(new FileNote(
                    Kind.SECOND_CONSTRAINT, ids.row(task), null, String.valueOf(task.getSecondaryConstraintType())));
        }
        if (task.getDeadline() != null) {
            notes.add(new FileNote(Kind.DEADLINE, ids.row(task), null, String.valueOf(day(task.getDeadline()))));
        }
        var days = dates.days();
        if (days != null && days.stripTrailingZeros().scale() > 0) {
            notes.add(new FileNote(Kind.DURATION_ROUNDED, ids.row(task), null, String.valueOf(task.getDuration())));
        }
        kept.put(task, activity(task, parent, false, dates.start(), dates.finish()));
    }

    private FileActivity activity(
            Task task, @Nullable Task parent, boolean summary, @Nullable LocalDate start, @Nullable LocalDate finish) {
        var dates = new TaskDates(task);
        var percent = task.getPercentageComplete();
        return new FileActivity(
                ids.id(task),
                ids.row(task),
                parent == null ? null : ids.id(parent),
                task.getName() == null ? "" : task.getName().strip(),
                summary,
                !summary && dates.milestone(),
                start,
                finish,
                summary ? null : dates.days(),
                percent == null
                        ? null
                        : BigDecimal.valueOf(percent.doubleValue()).stripTrailingZeros(),
                day(task.getActualStart()),
                day(task.getActualFinish()),
                day(task.getBaselineStart()),
                TaskDates.lastDay(task, task.getBaselineStart(), task.getBaselineFinish()),
                summary ? null : Constraints.of(task),
                List.of(),
                task.getEffectiveCalendar() == null ? null : FileCalendars.name(task.getEffectiveCalendar()),
                task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED,
                resources(task),
                columns.of(task));
    }

    private static FileActivity with(FileActivity row, List<FileLink> found) {
        var links = ElapsedLags.restored(found, row.columns().get(FileActivity.LAGS_COLUMN));
        return new FileActivity(
                row.id(),
                row.row(),
                row.parent(),
                row.name(),
                row.summary(),
                row.milestone(),
                row.start(),
                row.finish(),
                row.days(),
                row.percentComplete(),
                row.actualStart(),
                row.actualFinish(),
                row.baselineStart(),
                row.baselineFinish(),
                row.constraint(),
                links,
                row.calendar(),
                row.manual(),
                row.resources(),
                row.columns());
    }

    private static List<String> resources(Task task) {
        return task.getResourceAssignments().stream()
                .map(assignment -> assignment.getResource())
                .filter(Objects::nonNull)
                .map(resource -> resource.getName())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void note(Kind kind, Task task) {
        notes.add(new FileNote(kind, ids.row(task), null, task.getName()));
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
