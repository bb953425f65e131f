package io.gantry.project.plan.file;

import io.gantry.calendar.WorkingDays;
import io.gantry.event.Activity;
import io.gantry.file.FileActivity;
import io.gantry.file.FileCalendar;
import io.gantry.file.FileNote;
import io.gantry.file.ScheduleFile;
import io.gantry.problem.Phrase;
import io.gantry.project.plan.schedule.ComputedActivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the dates that Gantry computes are not those that a file has, and what makes them so. */
final class DateComparison {

    private static final Phrase PROGRESS = new Phrase(
            "differs-progress",
            "the file's dates follow what has been done; a plan has no progress",
            "文件中的日期已计入实际进展，计划不含进展");
    private static final Phrase CALENDAR = new Phrase(
            "differs-calendar",
            "its calendar “{calendar}” is another one: {date}, for instance, counts differently",
            "其日历“{calendar}”不同：例如 {date} 的计法不一致");
    private static final Phrase LINK =
            new Phrase("differs-link", "a link that it waits for has been lost", "其等待的关系已丢失");
    private static final Phrase CONSTRAINT =
            new Phrase("differs-constraint", "a constraint of it has been lost", "其限制条件已丢失");
    private static final Phrase ROUNDED =
            new Phrase("differs-rounded", "a lag or duration is not in whole days", "延时或工期不是整天");
    private static final Phrase MANUAL =
            new Phrase("differs-manual", "it is scheduled by hand in the file", "文件中为手动计划");
    private static final Phrase FOLLOWS =
            new Phrase("differs-follows", "it waits for {id}, whose dates differ", "它等待日期不同的 {id}");
    private static final Phrase LATER = new Phrase(
            "differs-later",
            "the file has it later than its links ask for (levelled, or moved by hand)",
            "文件中的日期晚于关系所要求的（资源平衡或手动移动）");
    private static final Phrase EARLIER =
            new Phrase("differs-earlier", "the file has it earlier than its links allow", "文件中的日期早于关系所允许的");

    private static final Set<FileNote.Kind> LINKS =
            EnumSet.of(FileNote.Kind.LINK_ABSENT, FileNote.Kind.LINK_INACTIVE, FileNote.Kind.LINK_SUMMARY);
    private static final Set<FileNote.Kind> CONSTRAINTS =
            EnumSet.of(FileNote.Kind.SECOND_CONSTRAINT, FileNote.Kind.SUMMARY_CONSTRAINT);
    private static final Set<FileNote.Kind> ROUNDINGS =
            EnumSet.of(FileNote.Kind.LAG_ROUNDED, FileNote.Kind.DURATION_ROUNDED);

    private final ScheduleFile file;
    private final WorkingDays days;
    private final Map<String, FileActivity> rows = new HashMap<>();
    private final Map<String, FileCalendar> calendars = new HashMap<>();
    private final Map<FileNote.Kind, Set<String>> noted = new HashMap<>();
    private final Set<String> differing = new HashSet<>();

    DateComparison(ScheduleFile file, WorkingDays days) {
        this.file = file;
        this.days = days;
        file.activities().forEach(row -> rows.put(row.id(), row));
        file.calendars().forEach(calendar -> calendars.put(calendar.name(), calendar));
        for (var note : file.notes()) {
            // A link is what the later one of the two waits for.
            var concerned = note.other() == null ? note.row() : note.other();
            noted.computeIfAbsent(note.kind(), ignored -> new HashSet<>()).add(concerned);
        }
    }

    List<ImportView.DateDifference> differences(List<Activity> activities, List<ComputedActivity> computed) {
        var byId = new HashMap<String, Activity>();
        activities.forEach(activity -> byId.put(activity.id(), activity));
        var found =
                computed.stream().filter(one -> !one.summary() && differs(one)).toList();
        found.forEach(one -> differing.add(one.id()));
        var differences = new ArrayList<ImportView.DateDifference>();
        for (var one : found) {
            var activity = byId.get(one.id());
            var row = rows.get(one.id());
            if (activity != null && row != null) {
                differences.add(new ImportView.DateDifference(
                        one.id(),
                        one.plannedStart(),
                        one.plannedFinish(),
                        one.earlyStart(),
                        one.earlyFinish(),
                        days.between(one.plannedFinish(), one.earlyFinish()).days(),
                        reasons(row, activity, one)));
            }
        }
        return differences;
    }

    private static boolean differs(ComputedActivity one) {
        return !one.plannedStart().equals(one.earlyStart())
                || !one.plannedFinish().equals(one.earlyFinish());
    }

    private List<Phrase> reasons(FileActivity row, Activity activity, ComputedActivity computed) {
        var reasons = new ArrayList<Phrase>();
        if (row.actualStart() != null || row.actualFinish() != null) {
            reasons.add(PROGRESS);
        }
        var calendar = row.calendar() == null ? null : calendars.get(row.calendar());
        var other = calendar == null ? null : otherDay(calendar, activity, computed);
        if (calendar != null && other != null) {
            reasons.add(CALENDAR.with(calendar.name(), other));
        }
        add(LINKS, LINK, row, reasons);
        add(CONSTRAINTS, CONSTRAINT, row, reasons);
        add(ROUNDINGS, ROUNDED, row, reasons);
        if (row.manual()) {
            reasons.add(MANUAL);
        }
        activity.waitsFor().stream()
                .map(link -> link.predecessor())
                .filter(differing::contains)
                .findFirst()
                .ifPresent(id -> reasons.add(FOLLOWS.with(id)));
        if (reasons.isEmpty()) {
            reasons.add(computed.earlyFinish().isBefore(activity.plannedFinish()) ? LATER : EARLIER);
        }
        return reasons;
    }

    private void add(Set<FileNote.Kind> kinds, Phrase reason, FileActivity row, List<Phrase> reasons) {
        if (kinds.stream().anyMatch(kind -> noted.getOrDefault(kind, Set.of()).contains(row.row()))) {
            reasons.add(reason);
        }
    }

    /** The first day in the reach of both that counts in one calendar and not in the other. */
    private @Nullable LocalDate otherDay(FileCalendar calendar, Activity activity, ComputedActivity computed) {
        var first = earlier(activity.plannedStart(), computed.earlyStart());
        var last = earlier(activity.plannedFinish(), computed.earlyFinish()).equals(activity.plannedFinish())
                ? computed.earlyFinish()
                : activity.plannedFinish();
        // What lies before its start is in the reach of what it waits for.
        for (var day = first.minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.works(day) != days.works(day)) {
                return day;
            }
        }
        return null;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
