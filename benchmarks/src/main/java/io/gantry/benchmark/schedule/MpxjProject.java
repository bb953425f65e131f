package io.gantry.benchmark.schedule;

import io.gantry.schedule.Link;
import io.gantry.schedule.LinkType;
import io.gantry.schedule.Plan;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/** A generated plan as MPXJ has it, ready to be scheduled again and again. */
final class MpxjProject {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final ProjectFile file = new ProjectFile();
    private final Map<String, Task> tasks = new HashMap<>();
    private final Plan plan;

    MpxjProject(Plan plan) {
        this.plan = plan;
        addCalendar();
        for (var activity : plan.activities()) {
            var task = file.addTask();
            task.setDuration(days(activity.duration()));
            task.setActualDuration(days(0));
            task.setRemainingDuration(days(activity.duration()));
            task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
            tasks.put(activity.id(), task);
        }
        plan.links().forEach(this::add);
    }

    ProjectFile schedule() throws CpmException {
        new MicrosoftScheduler().schedule(file, plan.start().atTime(MORNING));
        return file;
    }

    private void addCalendar() {
        var calendar = file.addDefaultBaseCalendar();
        for (var day : plan.calendar().days()) {
            var exception = calendar.addCalendarException(day.date());
            if (day.working()) {
                exception.add(new LocalTimeRange(MORNING, LocalTime.of(12, 0)));
                exception.add(new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));
            }
        }
        file.setDefaultCalendar(calendar);
    }

    private void add(Link link) {
        var type = link.type() == LinkType.SS ? RelationType.START_START : RelationType.FINISH_START;
        var relation = new Relation.Builder()
                .predecessorTask(task(link.from()))
                .type(type)
                .lag(days(link.lag().days()));
        task(link.to()).addPredecessor(relation);
    }

    private Task task(String id) {
        var task = tasks.get(id);
        if (task == null) {
            throw new IllegalStateException("no task " + id);
        }
        return task;
    }

    private static Duration days(int days) {
        return Duration.getInstance(days, TimeUnit.DAYS);
    }
}
