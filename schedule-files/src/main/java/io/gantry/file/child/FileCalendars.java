package io.gantry.file.child;

import io.gantry.file.FileActivity;
import io.gantry.file.FileCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.Task;

/** The calendars that rows are planned by, day by day, whatever makes a day so. */
final class FileCalendars {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String END_OF_DAY = "24:00";
    private static final int MARGIN = 31;
    private static final int MOST_DAYS = 20 * 366;

    private FileCalendars() {}

    static List<FileCalendar> of(ProjectFile file, Set<Task> kept, List<FileActivity> activities) {
        LocalDate first = null;
        LocalDate last = null;
        for (var activity : activities) {
            first = TaskDates.earlier(first, activity.start());
            last = TaskDates.later(last, activity.finish());
        }
        var calendars = new LinkedHashMap<String, ProjectCalendar>();
        add(file.getDefaultCalendar(), calendars);
        kept.stream()
                .filter(task -> !task.hasChildTasks())
                .forEach(task -> add(task.getEffectiveCalendar(), calendars));
        var all = new ArrayList<FileCalendar>();
        for (var calendar : calendars.values()) {
            all.add(calendar(calendar, first, last));
        }
        return all;
    }

    static String name(ProjectCalendar calendar) {
        var name = calendar.getName();
        return name == null || name.isBlank() ? String.valueOf(calendar.getUniqueID()) : name;
    }

    private static void add(@Nullable ProjectCalendar calendar, LinkedHashMap<String, ProjectCalendar> calendars) {
        if (calendar != null) {
            calendars.putIfAbsent(name(calendar), calendar);
        }
    }

    private static FileCalendar calendar(
            ProjectCalendar calendar, @Nullable LocalDate first, @Nullable LocalDate last) {
        var week = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (calendar.isWorkingDay(day)) {
                week.add(day);
            }
        }
        var exceptions = new ArrayList<FileCalendar.Day>();
        if (first != null) {
            // Whole years: a calendar that is taken over is used for what is planned later as well.
            var end = Objects.requireNonNullElse(last, first).plusDays(MARGIN).with(TemporalAdjusters.lastDayOfYear());
            var day = first.minusDays(MARGIN).withDayOfYear(1);
            for (int i = 0; i < MOST_DAYS && !day.isAfter(end); i++, day = day.plusDays(1)) {
                boolean works = calendar.isWorkingDate(day);
                if (works != week.contains(day.getDayOfWeek())) {
                    exceptions.add(new FileCalendar.Day(day, works));
                }
            }
        }
        var hours = week.stream().map(day -> hours(calendar.getHours(day))).toList();
        var usual = hours.isEmpty() ? List.<FileCalendar.Hours>of() : hours.get(0);
        boolean other = !hours.stream().allMatch(usual::equals)
                || exceptions.stream()
                        .filter(FileCalendar.Day::working)
                        .anyMatch(day -> !hours(calendar.getHours(day.date())).equals(usual));
        return new FileCalendar(name(calendar), week, exceptions, usual, other);
    }

    private static List<FileCalendar.Hours> hours(@Nullable ProjectCalendarHours ranges) {
        var hours = new ArrayList<FileCalendar.Hours>();
        for (var range : ranges == null ? List.<LocalTimeRange>of() : ranges) {
            if (range != null && range.getStart() != null && range.getEnd() != null) {
                // A range that ends at midnight ends with its day.
                var until = range.getEnd().equals(LocalTime.MIDNIGHT)
                        ? END_OF_DAY
                        : range.getEnd().format(TIME);
                hours.add(new FileCalendar.Hours(range.getStart().format(TIME), until));
            }
        }
        return hours;
    }
}
