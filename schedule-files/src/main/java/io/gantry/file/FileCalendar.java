package io.gantry.file;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which days are worked on.
 *
 * @param week the days of each week that are
 * @param exceptions days that are otherwise than the week says, in order, in the years that the schedule reaches
 * @param hours of the first of these days of the week, in order; empty if the file says none
 * @param otherHours whether some working day has other hours
 */
public record FileCalendar(
        String name, Set<DayOfWeek> week, List<Day> exceptions, List<Hours> hours, boolean otherHours) {

    public FileCalendar {
        week = Set.copyOf(week);
        exceptions = List.copyOf(exceptions);
        hours = List.copyOf(hours);
    }

    /** One that says nothing of hours. */
    public FileCalendar(String name, Set<DayOfWeek> week, List<Day> exceptions) {
        this(name, week, exceptions, List.of(), false);
    }

    /** Whether {@code day} is worked on. */
    public boolean works(LocalDate day) {
        for (var exception : exceptions) {
            if (exception.date().equals(day)) {
                return exception.working();
            }
        }
        return week.contains(day.getDayOfWeek());
    }

    /**
     * A stretch of working time.
     *
     * @param until later than {@code from}; {@code 24:00} is the end of the day
     */
    public record Hours(String from, String until) {}

    public record Day(LocalDate date, boolean working) {}
}
