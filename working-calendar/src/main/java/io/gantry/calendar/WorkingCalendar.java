package io.gantry.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The days and hours that count in a region.
 *
 * @param id what plans call it by, such as {@code cn}
 * @param name what people call it
 * @param weekend the days of each week that do not count; not all seven
 * @param knownFrom the first day of which the holidays are known
 * @param knownUntil the last such day
 * @param days the days that are otherwise than the week says, each once, by date. They count as they say wherever they are: the
 *     notice on a year's holidays may name the last days of the year before
 * @param hours the working time of each working day, in order and without overlap; at least one
 */
public record WorkingCalendar(
        String id,
        String name,
        Set<DayOfWeek> weekend,
        LocalDate knownFrom,
        LocalDate knownUntil,
        List<NamedDay> days,
        List<Shift> hours) {

    /** Dates outside these years are typing errors, and a table of them would be large. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** @throws IllegalArgumentException naming the value that is outside what the parameters' descriptions allow */
    public WorkingCalendar {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        weekend = Set.copyOf(weekend);
        require(weekend.size() < DayOfWeek.values().length, "weekend " + weekend, "not every day of the week");
        require(!knownUntil.isBefore(knownFrom), "known until " + knownUntil, "not before " + knownFrom);
        require(within(knownFrom) && within(knownUntil), knownFrom + "…" + knownUntil, EARLIEST + "…" + LATEST);
        days = inOrder(days);
        hours = List.copyOf(hours);
        require(!hours.isEmpty(), "no hours", "at least one shift");
        for (var i = 1; i < hours.size(); i++) {
            require(hours.get(i - 1).until() <= hours.get(i).from(), "shifts " + hours, "in order and without overlap");
        }
    }

    /** A calendar that knows the week and nothing else. */
    public static WorkingCalendar weekly(String id, Set<DayOfWeek> weekend, Shift... hours) {
        return new WorkingCalendar(id, id, weekend, EARLIEST, LATEST, List.of(), List.of(hours));
    }

    /** Every day counts, from midnight to midnight. */
    public static WorkingCalendar everyDay(String id) {
        return weekly(id, EnumSet.noneOf(DayOfWeek.class), new Shift(0, Shift.DAY));
    }

    /**
     * This calendar and what became known later: usually the next year. What {@code later} says of a day replaces what this one
     * says, as a later notice does; so do its weekend, hours and names.
     *
     * @throws IllegalArgumentException if days between the two would be known to neither
     */
    public WorkingCalendar and(WorkingCalendar later) {
        var gap = later.knownFrom.isAfter(knownUntil.plusDays(1)) || knownFrom.isAfter(later.knownUntil.plusDays(1));
        require(!gap, later.knownFrom + "…" + later.knownUntil, "touching " + knownFrom + "…" + knownUntil);
        var all = new TreeMap<LocalDate, NamedDay>();
        Stream.concat(days.stream(), later.days.stream()).forEach(day -> all.put(day.date(), day));
        return new WorkingCalendar(
                later.id,
                later.name,
                later.weekend,
                knownFrom.isBefore(later.knownFrom) ? knownFrom : later.knownFrom,
                knownUntil.isAfter(later.knownUntil) ? knownUntil : later.knownUntil,
                List.copyOf(all.values()),
                later.hours);
    }

    private static List<NamedDay> inOrder(List<NamedDay> days) {
        var byDate = new TreeMap<LocalDate, NamedDay>();
        for (var day : days) {
            require(within(day.date()), "day " + day.date(), EARLIEST + "…" + LATEST);
            require(byDate.put(day.date(), day) == null, "day " + day.date() + " twice", "each day once");
        }
        return List.copyOf(byDate.values());
    }

    private static boolean within(LocalDate date) {
        return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
    }

    private static void require(boolean holds, String value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(value + " (expected: " + expected + ")");
        }
    }
}
