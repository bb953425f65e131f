package io.gantry.file;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which days are worked on.
 *
 * @param week the days of each week that are
 * @param exceptions days that are otherwise than the week says, in order, as far as the schedule reaches
 */
public record FileCalendar(String name, Set<DayOfWeek> week, List<Day> exceptions) {

    public FileCalendar {
        week = Set.copyOf(week);
        exceptions = List.copyOf(exceptions);
    }

    public record Day(LocalDate date, boolean working) {}
}
