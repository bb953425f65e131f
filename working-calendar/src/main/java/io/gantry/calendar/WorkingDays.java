package io.gantry.calendar;

import java.time.LocalDate;

/**
 * Counts in working days. A day that does not count stands for the working day before it, so that {@link #add} and
 * {@link #between} are inverse to each other from every day: {@code between(d, add(d, n)) == n}, and {@code add(d, between(d, e))
 * == e} for each working day e.
 *
 * <p>Durations count both ends: work of one day begins and ends on the same day ({@link #lastDay}, {@link #firstDay},
 * {@link #duration}).
 */
public final class WorkingDays {

    private final DayLine line;

    private WorkingDays(DayLine line) {
        this.line = line;
    }

    public static WorkingDays of(WorkingCalendar calendar) {
        return new WorkingDays(DayLine.of(calendar));
    }

    public boolean works(LocalDate day) {
        return line.works(epochDay(day));
    }

    /** Whether the holidays of {@code day} are known. */
    public boolean knows(LocalDate day) {
        return line.knows(epochDay(day));
    }

    /** The first working day after {@code day}. */
    public WorkingDay next(LocalDate day) {
        return from(day, line.day(line.count(epochDay(day) + 1)));
    }

    /** The last working day before {@code day}. */
    public WorkingDay previous(LocalDate day) {
        return from(day, line.day(line.count(epochDay(day)) - 1));
    }

    /** {@code day} if it counts, otherwise the first working day after it. */
    public WorkingDay onOrAfter(LocalDate day) {
        return from(day, line.day(line.count(epochDay(day))));
    }

    /** {@code day} if it counts, otherwise the last working day before it. */
    public WorkingDay onOrBefore(LocalDate day) {
        return add(day, 0);
    }

    /** The working day that is {@code n} working days after {@code day}, or before it if n is negative. */
    public WorkingDay add(LocalDate day, int n) {
        return from(day, line.day(Math.addExact(line.count(epochDay(day) + 1) - 1, n)));
    }

    /** Working days after {@code from} up to and including {@code to}; negative if {@code to} is earlier. */
    public DayCount between(LocalDate from, LocalDate to) {
        return count(line.count(epochDay(to) + 1) - line.count(epochDay(from) + 1), from, to);
    }

    /**
     * The last day of work that takes {@code days} working days and begins on {@code first}, or on the next working day.
     *
     * @param days at least 1
     */
    public WorkingDay lastDay(LocalDate first, int days) {
        return from(first, line.day(line.count(epochDay(first)) + atLeastOne(days) - 1));
    }

    /**
     * The first day of work that takes {@code days} working days and ends on {@code last}, or on the working day before.
     *
     * @param days at least 1
     */
    public WorkingDay firstDay(LocalDate last, int days) {
        return from(last, line.day(line.count(epochDay(last) + 1) - atLeastOne(days)));
    }

    /** The working days of work from {@code first} to {@code last}, both included; negative if it ends before it begins. */
    public DayCount duration(LocalDate first, LocalDate last) {
        return count(line.count(epochDay(last) + 1) - line.count(epochDay(first)), first, last);
    }

    private WorkingDay from(LocalDate start, int day) {
        return new WorkingDay(LocalDate.ofEpochDay(day), !knows(start) || !line.knows(day));
    }

    private DayCount count(int days, LocalDate from, LocalDate to) {
        return new DayCount(days, !knows(from) || !knows(to));
    }

    private static int epochDay(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static int atLeastOne(int days) {
        if (days < 1) {
            throw new IllegalArgumentException(days + " working days (expected: at least 1)");
        }
        return days;
    }
}
