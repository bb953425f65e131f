package io.gantry.project.plan.file;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.calendar.WorkingDays;
import io.gantry.event.Activity;
import io.gantry.file.FileActivity;
import io.gantry.file.FileCalendar;
import io.gantry.file.FileConstraint;
import io.gantry.file.FileLink;
import io.gantry.file.ScheduleFile;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.schedule.Achieved;
import io.gantry.project.plan.schedule.StoredPlan;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it goes into a file, so that other programs compute the same with it and that it comes back as it was. What they have
 * no field for is in columns of ours.
 */
public final class PlanExport {

    private final WorkingCalendar calendar;
    private final WorkingDays days;
    private final List<Activity> activities;
    private final Map<String, List<Activity>> parts = new HashMap<>();
    private final Map<String, Achieved> progress;
    private final Map<String, PlannedDates> original;

    /** @param original with which dates activities first came into the plan, by their ids */
    public PlanExport(StoredPlan plan, Map<String, PlannedDates> original) {
        this.activities = plan.activities();
        this.calendar = plan.calendar();
        this.progress = plan.progress();
        this.original = original;
        this.days = WorkingDays.of(calendar);
        for (var activity : activities) {
            if (activity.parent() != null) {
                parts.computeIfAbsent(activity.parent(), ignored -> new ArrayList<>())
                        .add(activity);
            }
        }
    }

    /** @param project its id */
    public ScheduleFile file(String project) {
        var rows = new ArrayList<FileActivity>();
        var written = new HashSet<String>();
        // In the order of the plan, but what has parts is followed by them.
        activities.stream()
                .filter(activity -> activity.parent() == null)
                .forEach(activity -> add(activity, rows, written));
        return ScheduleFile.written(project, rows, week());
    }

    private void add(Activity activity, List<FileActivity> rows, Set<String> written) {
        if (written.add(activity.id())) {
            rows.add(row(activity));
            parts.getOrDefault(activity.id(), List.of()).forEach(part -> add(part, rows, written));
        }
    }

    private FileActivity row(Activity activity) {
        boolean summary = parts.containsKey(activity.id());
        var taken = duration(activity, summary);
        var achieved = taken == null ? null : progress.get(activity.id());
        var done =
                achieved == null || taken == null ? null : achieved.progress(taken.intValue(), activity.plannedStart());
        var first = original.get(activity.id());
        return new FileActivity(
                activity.id(),
                activity.id(),
                activity.parent(),
                activity.names().zh(),
                summary,
                activity.milestone(),
                activity.plannedStart(),
                activity.plannedFinish(),
                taken,
                achieved == null || done == null ? null : achieved.percent(),
                done == null ? null : done.started(),
                done == null ? null : done.finished(),
                first == null ? null : first.start(),
                first == null ? null : first.finish(),
                summary ? null : constraint(activity),
                activity.waitsFor().stream()
                        .map(link -> new FileLink(
                                link.predecessor(),
                                FileLink.Type.valueOf(link.type().name()),
                                link.lagDays() == null ? 0 : link.lagDays(),
                                link.lagUnit() == io.gantry.event.ActivityLink.LagUnit.ELAPSED))
                        .toList(),
                null,
                false,
                List.of(),
                columns(activity, summary));
    }

    private @Nullable BigDecimal duration(Activity activity, boolean summary) {
        if (summary) {
            return null;
        }
        int taken = activity.durationDays() != null
                ? activity.durationDays()
                : days.duration(activity.plannedStart(), activity.plannedFinish())
                        .days();
        return BigDecimal.valueOf(activity.milestone() ? 0 : Math.max(1, taken));
    }

    private static @Nullable FileConstraint constraint(Activity activity) {
        var given = activity.constraint();
        if (given != null) {
            return new FileConstraint(FileConstraint.Kind.valueOf(given.kind().name()), given.date());
        }
        // Here it starts no earlier than planned; elsewhere it would start with the project.
        return activity.waitsFor().isEmpty()
                ? new FileConstraint(FileConstraint.Kind.SNET, activity.plannedStart())
                : null;
    }

    private Map<String, String> columns(Activity activity, boolean summary) {
        var columns = new LinkedHashMap<String, String>();
        columns.put(Columns.ID, activity.id());
        columns.put(Columns.POSITION, String.valueOf(activity.position()));
        columns.put(Columns.WEIGHT, activity.weight().toPlainString());
        put(columns, Columns.ENGLISH, activity.names().en());
        put(columns, Columns.UNIT, activity.responsibleUnit());
        put(columns, Columns.DAYS, activity.durationDays());
        if (summary) {
            putDates(columns, activity);
        } else if (activity.constraint() == null && activity.waitsFor().isEmpty()) {
            columns.put(Columns.CONSTRAINT, "NONE");
        } else if (activity.constraint() != null
                && activity.constraint().kind() == io.gantry.event.ActivityConstraint.Kind.ASAP) {
            columns.put(Columns.CONSTRAINT, "ASAP");
        }
        return columns;
    }

    private void putDates(Map<String, String> columns, Activity summary) {
        var work = work(summary);
        var first = work.stream().map(Activity::plannedStart).min(LocalDate::compareTo);
        var last = work.stream().map(Activity::plannedFinish).max(LocalDate::compareTo);
        if (first.filter(summary.plannedStart()::equals).isEmpty()) {
            columns.put(Columns.START, summary.plannedStart().toString());
        }
        if (last.filter(summary.plannedFinish()::equals).isEmpty()) {
            columns.put(Columns.FINISH, summary.plannedFinish().toString());
        }
    }

    private List<Activity> work(Activity summary) {
        var work = new ArrayList<Activity>();
        for (var part : parts.getOrDefault(summary.id(), List.of())) {
            work.addAll(parts.containsKey(part.id()) ? work(part) : List.of(part));
        }
        return work;
    }

    private FileCalendar week() {
        var week = EnumSet.complementOf(
                calendar.weekend().isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(calendar.weekend()));
        return new FileCalendar(
                calendar.name(),
                week,
                calendar.days().stream()
                        .map(day -> new FileCalendar.Day(day.date(), day.working()))
                        .toList());
    }

    private static void put(Map<String, String> columns, String title, @Nullable Object value) {
        if (value != null) {
            columns.put(title, value.toString());
        }
    }
}
