package io.gantry.project.plan.file;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.calendar.WorkingDays;
import io.gantry.calendar.event.CalendarReader;
import io.gantry.event.Calendar;
import io.gantry.event.Project;
import io.gantry.file.FileActivity;
import io.gantry.file.FileCalendar;
import io.gantry.file.ScheduleFile;
import io.gantry.problem.Phrase;
import io.gantry.project.calendar.CalendarsNow;
import io.gantry.project.calendar.KnownCalendar;
import io.gantry.project.plan.file.FileCalendarView.Taking;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the calendars of a schedule file. A project counts by one calendar, so one of them can be taken: as the project's own,
 * or by naming the project in a registered calendar that counts the same days. Activities of the others count by it as well.
 */
public final class CalendarChoice {

    private static final Phrase FOR_OTHERS = new Phrase(
            "file-calendar-for-others",
            "the project counts by the calendar {id}, which is for others as well: take the project out of that first",
            "项目按日历 {id} 计算，而该日历还适用于其他单位或项目：请先从中移除本项目");

    private static final int LONGEST_NAME = 200;
    private static final int MOST_PROJECTS = 500;
    private static final int ID_DIGITS = 8;

    private final ScheduleFile file;
    private final Project project;
    private final CalendarsNow registered;
    private final Predicate<Calendar> mayBeChanged;
    private final Calendar present;
    private final @Nullable LocalDate first;
    private final @Nullable LocalDate last;
    private final @Nullable FileCalendar chosen;

    /**
     * @param mayBeChanged by the caller
     * @param wanted the name of the file's calendar to be taken; empty: none; absent: the one that most activities are planned by, if
     *     it says more than a week like the present one's
     */
    public CalendarChoice(
            ScheduleFile file,
            Project project,
            CalendarsNow registered,
            Predicate<Calendar> mayBeChanged,
            @Nullable String wanted) {
        this.file = file;
        this.project = project;
        this.registered = registered;
        this.mayBeChanged = mayBeChanged;
        this.present = registered.present(project);
        this.first = day(FileActivity::start, Comparator.reverseOrder());
        this.last = day(FileActivity::finish, Comparator.naturalOrder());
        this.chosen = file.calendars().stream()
                .max(Comparator.comparingLong(this::activities))
                .filter(main -> wanted == null && saysMore(main))
                .or(() -> named(wanted))
                .filter(calendar -> taking(calendar, new ArrayList<>()) != null)
                .orElse(null);
    }

    private @Nullable LocalDate day(Function<FileActivity, @Nullable LocalDate> of, Comparator<LocalDate> order) {
        LocalDate found = null;
        for (var activity : file.activities()) {
            var day = of.apply(activity);
            if (day != null && (found == null || order.compare(day, found) > 0)) {
                found = day;
            }
        }
        return found;
    }

    /** Whether the file has a calendar of this name. */
    public boolean knows(String name) {
        return named(name).isPresent();
    }

    private Optional<FileCalendar> named(@Nullable String name) {
        return file.calendars().stream()
                .filter(calendar -> calendar.name().equals(name))
                .findFirst();
    }

    // A week like ours without holidays is how programs come: their planners have not said anything.
    private boolean saysMore(FileCalendar calendar) {
        boolean otherWeek = Arrays.stream(DayOfWeek.values())
                .anyMatch(day ->
                        calendar.week().contains(day) == present.weekend().contains(day));
        return otherWeek || !calendar.exceptions().isEmpty();
    }

    /** What the project would count by. */
    public WorkingCalendar calendar() {
        var taking = chosen == null ? null : taking(chosen, new ArrayList<>());
        return CalendarReader.read(taking == null ? present : taking.calendar());
    }

    List<FileCalendarView> views() {
        return file.calendars().stream().map(this::view).toList();
    }

    private FileCalendarView view(FileCalendar calendar) {
        var other = otherDays(calendar, present);
        var told = new ArrayList<Phrase>();
        var taking = taking(calendar, told);
        return new FileCalendarView(
                calendar.name(),
                (int) activities(calendar),
                other.size(),
                other.subList(0, Math.min(ImportView.DAYS_SHOWN, other.size())),
                calendar == chosen,
                other.isEmpty()
                        ? present.id()
                        : same(calendar).map(known -> known.calendar().id()).orElse(null),
                taking,
                told);
    }

    private long activities(FileCalendar calendar) {
        return file.activities().stream()
                .filter(row -> !row.summary() && calendar.name().equals(row.calendar()))
                .count();
    }

    private List<LocalDate> otherDays(FileCalendar calendar, Calendar registeredOne) {
        if (first == null || last == null || last.isBefore(first)) {
            return List.of();
        }
        var days = WorkingDays.of(CalendarReader.read(registeredOne));
        return first.datesUntil(last.plusDays(1))
                .filter(day -> calendar.works(day) != days.works(day))
                .toList();
    }

    private Optional<KnownCalendar> same(FileCalendar calendar) {
        return registered.all().stream()
                .filter(known -> mayBeChanged.test(known.calendar()))
                .filter(known -> otherDays(calendar, known.calendar()).isEmpty())
                .findFirst();
    }

    private @Nullable Taking taking(FileCalendar calendar, List<Phrase> told) {
        if (first == null || last == null || otherDays(calendar, present).isEmpty()) {
            return null;
        }
        var own = registered.naming(project.id()).orElse(null);
        if (own != null
                && (!own.calendar().units().isEmpty()
                        || own.calendar().namedProjects().size() > 1)) {
            told.add(FOR_OTHERS.with(own.calendar().id()));
            return null;
        }
        var matched = own == null ? same(calendar).orElse(null) : null;
        if (matched != null && matched.calendar().namedProjects().size() < MOST_PROJECTS) {
            var with = new ArrayList<>(matched.calendar().namedProjects());
            with.add(project.id());
            return new Taking(
                    matched.revision(),
                    named(matched.calendar(), matched.calendar().id(), with));
        }
        var taken = TakenCalendar.of(
                calendar, present, first, last, nameOf(calendar), file.format() + ": " + nameOf(calendar));
        told.addAll(taken.told());
        var days = taken.calendar();
        if (days == null) {
            return null;
        }
        var place = own == null ? free() : own;
        return new Taking(place.revision(), named(days, place.calendar().id(), List.of(project.id())));
    }

    /** One of the project's own that counts for nothing any more, or a new one. */
    private KnownCalendar free() {
        // Ids are told to others than those who may know of the project.
        var id = "file-"
                + UUID.nameUUIDFromBytes(project.id().getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, ID_DIGITS);
        for (int i = 1; ; i++) {
            var tried = i == 1 ? id : id + "-" + i;
            var there = registered.all().stream()
                    .filter(known -> known.calendar().id().equals(tried))
                    .findFirst();
            if (there.isEmpty()) {
                return new KnownCalendar(named(present, tried, List.of()), 0);
            }
            var found = there.get();
            if (found.calendar().units().isEmpty()
                    && found.calendar().namedProjects().isEmpty()) {
                return found;
            }
        }
    }

    private Calendar named(Calendar calendar, String id, List<String> projects) {
        return new Calendar(
                id,
                calendar.names(),
                calendar.units(),
                projects,
                calendar.weekend(),
                calendar.hours(),
                calendar.knownFrom(),
                calendar.knownUntil(),
                calendar.off(),
                calendar.working(),
                calendar.source());
    }

    private static String nameOf(FileCalendar calendar) {
        return oneLine(calendar.name());
    }

    private static String oneLine(String name) {
        var line = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_NAME));
    }
}
