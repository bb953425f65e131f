package io.gantry.schedule;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/** What MPXJ's scheduler makes of a plan in one calendar without constraints and progress. */
final class OtherScheduler {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final ProjectFile file = new ProjectFile();
    private final Map<String, Task> tasks = new HashMap<>();

    OtherScheduler(Plan plan) throws CpmException {
        file.setDefaultCalendar(calendar(plan));
        for (var activity : plan.activities()) {
            tasks.put(activity.id(), task(activity));
        }
        plan.links().forEach(this::link);
        new MicrosoftScheduler().schedule(file, plan.start().atTime(MORNING));
    }

    Span early(String id) {
        return new Span(
                tasks.get(id).getEarlyStart().toLocalDate(),
                tasks.get(id).getEarlyFinish().toLocalDate());
    }

    Span late(String id) {
        return new Span(
                tasks.get(id).getLateStart().toLocalDate(),
                tasks.get(id).getLateFinish().toLocalDate());
    }

    private ProjectCalendar calendar(Plan plan) {
        var calendar = file.addDefaultBaseCalendar();
        for (var day : plan.calendar().days()) {
            var exception = calendar.addCalendarException(day.date());
            if (day.working()) {
                exception.add(new LocalTimeRange(MORNING, LocalTime.of(12, 0)));
                exception.add(new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));
            }
        }
        return calendar;
    }

    private Task task(Activity activity) {
        var task = file.addTask();
        task.setName(activity.id());
        task.setDuration(days(activity.duration()));
        task.setActualDuration(days(0));
        task.setRemainingDuration(days(activity.duration()));
        task.setMilestone(activity.isMilestone());
        task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
        return task;
    }

    private void link(Link link) {
        tasks.get(link.to())
                .addPredecessor(new Relation.Builder()
                        .predecessorTask(tasks.get(link.from()))
                        .type(
                                switch (link.type()) {
                                    case FS -> RelationType.FINISH_START;
                                    case SS -> RelationType.START_START;
                                    case FF -> RelationType.FINISH_FINISH;
                                    case SF -> RelationType.START_FINISH;
                                })
                        .lag(Duration.getInstance(
                                link.lag().days(),
                                link.lag().unit() == Lag.Unit.ELAPSED ? TimeUnit.ELAPSED_DAYS : TimeUnit.DAYS)));
    }

    private static Duration days(int days) {
        return Duration.getInstance(days, TimeUnit.DAYS);
    }
}
