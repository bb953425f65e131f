package io.gantry.file.child;

import io.gantry.file.FileActivity;
import io.gantry.file.FileCalendar;
import io.gantry.file.FileFormat;
import io.gantry.file.FileLink;
import io.gantry.file.ScheduleFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.mpxj.ActivityStatus;
import org.mpxj.ActivityType;
import org.mpxj.DataType;
import org.mpxj.Duration;
import org.mpxj.FieldType;
import org.mpxj.FieldTypeClass;
import org.mpxj.LocalTimeRange;
import org.mpxj.PercentCompleteType;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TaskField;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;
import org.mpxj.UserDefinedField;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.primavera.PrimaveraXERFileWriter;
import org.mpxj.writer.ProjectWriter;

/** Writes a schedule. What no format has a field for goes into text columns with titles of ours. */
final class FileWriting {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private static final double HUNDRED = 100;

    private final ProjectFile file = new ProjectFile();
    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, FieldType> columns = new HashMap<>();
    private final FileFormat format;
    private int texts;

    private FileWriting(FileFormat format) {
        this.format = format;
    }

    static void write(ScheduleFile schedule, FileFormat format, Path target) throws IOException {
        var writing = new FileWriting(format);
        writing.add(schedule);
        try (var out = Files.newOutputStream(target)) {
            writer(format).write(writing.file, out);
        }
    }

    private static ProjectWriter writer(FileFormat format) {
        return switch (format) {
            case MSPDI -> new MSPDIWriter();
            case PMXML -> new PrimaveraPMFileWriter();
            case XER -> inChinese(new PrimaveraXERFileWriter());
        };
    }

    // Such files do not say their encoding: Primavera takes that of its machine.
    private static ProjectWriter inChinese(PrimaveraXERFileWriter writer) {
        writer.setCharset(Charset.forName("GB18030"));
        return writer;
    }

    private void add(ScheduleFile schedule) {
        var properties = file.getProjectProperties();
        properties.setName(schedule.project());
        properties.setProjectTitle(schedule.project());
        properties.setProjectID(schedule.project());
        properties.setUniqueID(1);
        var calendar = calendar(schedule.calendars().get(0));
        file.setDefaultCalendar(calendar);
        schedule.activities().forEach(activity -> tasks.put(activity.id(), task(activity)));
        var lags = new ElapsedLags(schedule.calendars().get(0), schedule.activities());
        schedule.activities().forEach(activity -> link(activity, lags));
        schedule.activities().stream()
                .map(FileActivity::start)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .ifPresent(first -> properties.setStartDate(first.atTime(MORNING)));
        file.updateStructure();
    }

    private ProjectCalendar calendar(FileCalendar days) {
        var calendar = file.addCalendar();
        calendar.setName(days.name());
        for (var day : java.time.DayOfWeek.values()) {
            calendar.setWorkingDay(day, days.week().contains(day));
            var hours = calendar.addCalendarHours(day);
            if (days.week().contains(day)) {
                addShifts(hours);
            }
        }
        for (var exception : days.exceptions()) {
            var hours = calendar.addCalendarException(exception.date());
            if (exception.working()) {
                addShifts(hours);
            }
        }
        return calendar;
    }

    private static void addShifts(org.mpxj.ProjectCalendarHours hours) {
        hours.add(new LocalTimeRange(MORNING, LocalTime.of(12, 0)));
        hours.add(new LocalTimeRange(LocalTime.of(13, 0), EVENING));
    }

    private Task task(FileActivity activity) {
        var above = activity.parent() == null ? null : tasks.get(activity.parent());
        var task = above == null ? file.addTask() : above.addTask();
        task.setName(activity.name());
        task.setActivityID(activity.id());
        task.setWBS(activity.id());
        task.setTaskMode(TaskMode.AUTO_SCHEDULED);
        var start = Objects.requireNonNull(activity.start()).atTime(activity.milestone() ? EVENING : MORNING);
        var finish = Objects.requireNonNull(activity.finish()).atTime(EVENING);
        task.setStart(start);
        task.setFinish(finish);
        if (activity.days() != null) {
            var duration = Duration.getInstance(activity.days().doubleValue(), TimeUnit.DAYS);
            task.setDuration(duration);
            task.setPlannedDuration(duration);
            task.setRemainingDuration(duration);
        }
        task.setMilestone(activity.milestone());
        if (activity.summary()) {
            task.setSummary(true);
        } else {
            task.setPlannedStart(start);
            task.setPlannedFinish(finish);
            task.setRemainingEarlyStart(start);
            task.setRemainingEarlyFinish(finish);
            progress(activity, task);
            baseline(activity, task);
            task.setActivityType(activity.milestone() ? ActivityType.FINISH_MILESTONE : ActivityType.TASK_DEPENDENT);
        }
        if (activity.constraint() != null) {
            Constraints.write(activity.constraint(), task);
        }
        activity.columns().forEach((title, value) -> task.set(column(title, activity.summary()), value));
        return task;
    }

    private static void progress(FileActivity activity, Task task) {
        var started = activity.actualStart();
        var finished = activity.actualFinish();
        if (started == null) {
            task.setActivityStatus(ActivityStatus.NOT_STARTED);
            return;
        }
        task.setActualStart(started.atTime(activity.milestone() ? EVENING : MORNING));
        task.setActivityStatus(finished == null ? ActivityStatus.IN_PROGRESS : ActivityStatus.COMPLETED);
        task.setPercentCompleteType(PercentCompleteType.DURATION);
        if (finished != null) {
            task.setActualFinish(finished.atTime(EVENING));
        }
        if (activity.percentComplete() != null && activity.days() != null) {
            var done = activity.percentComplete().doubleValue() / HUNDRED;
            var days = activity.days().doubleValue();
            task.setPercentageComplete(activity.percentComplete());
            task.setActualDuration(Duration.getInstance(days * done, TimeUnit.DAYS));
            task.setRemainingDuration(Duration.getInstance(days * (1 - done), TimeUnit.DAYS));
        }
    }

    // Primavera has baselines in projects of their own, which are not written.
    private static void baseline(FileActivity activity, Task task) {
        if (activity.baselineStart() != null && activity.baselineFinish() != null) {
            task.setBaselineStart(activity.baselineStart().atTime(activity.milestone() ? EVENING : MORNING));
            task.setBaselineFinish(activity.baselineFinish().atTime(EVENING));
        }
    }

    // Primavera keeps columns of summaries apart from those of activities.
    private FieldType column(String title, boolean ofSummary) {
        boolean apart = ofSummary && format != FileFormat.MSPDI;
        return columns.computeIfAbsent(title + (apart ? " (WBS)" : ""), name -> {
            var field = apart ? summaryField(title, name) : TaskField.valueOf("TEXT" + ++texts);
            file.getCustomFields().getOrCreate(field).setAlias(title);
            return field;
        });
    }

    private FieldType summaryField(String title, String name) {
        var field = new UserDefinedField.Builder(file)
                .fieldTypeClass(FieldTypeClass.TASK)
                .summaryTaskOnly(true)
                .externalName(title)
                .internalName(name)
                .dataType(DataType.STRING)
                .build();
        file.getUserDefinedFields().add(field);
        return field;
    }

    private void link(FileActivity activity, ElapsedLags lags) {
        var task = Objects.requireNonNull(tasks.get(activity.id()));
        boolean knowsElapsed = format == FileFormat.MSPDI;
        var elapsed = knowsElapsed ? null : lags.text(activity.links());
        if (elapsed != null) {
            task.set(column(FileActivity.LAGS_COLUMN, activity.summary()), elapsed);
        }
        for (var link : activity.links()) {
            var predecessor = tasks.get(link.predecessor());
            if (predecessor != null) {
                task.addPredecessor(new Relation.Builder()
                        .predecessorTask(predecessor)
                        .type(type(link))
                        .lag(
                                knowsElapsed && link.elapsed()
                                        ? Duration.getInstance(link.lagDays(), TimeUnit.ELAPSED_DAYS)
                                        : Duration.getInstance(
                                                knowsElapsed ? link.lagDays() : lags.working(link), TimeUnit.DAYS)));
            }
        }
    }

    private static RelationType type(FileLink link) {
        return switch (link.type()) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
    }
}
