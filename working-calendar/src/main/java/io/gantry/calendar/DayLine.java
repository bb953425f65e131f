package io.gantry.calendar;

import java.time.LocalDate;

/**
 * The working days of a calendar, numbered, for those who calculate in bulk. Days are {@link LocalDate#toEpochDay() days since
 * 1970-01-01}. Both directions take the same short time wherever the day is.
 *
 * <p>{@link #count} and {@link #day} are inverse to each other: {@code count(day(n)) == n} for each n, and {@code day(count(d))}
 * is the first working day that is not before d.
 */
public final class DayLine {

    private final Week week;
    private final int first;
    // before[i]: working days among the first i days of the table.
    private final int[] before;
    private final int[] days;
    private final int knownFrom;
    private final int knownUntil;

    private DayLine(WorkingCalendar calendar) {
        week = new Week(calendar.weekend());
        knownFrom = (int) calendar.knownFrom().toEpochDay();
        knownUntil = (int) calendar.knownUntil().toEpochDay();
        // The table reaches from the first day that is otherwise than the week says to the last one.
        var named = calendar.days();
        first = named.isEmpty() ? knownFrom : epochDay(named.get(0));
        before = table(calendar, named.isEmpty() ? 0 : epochDay(named.get(named.size() - 1)) - first + 1);
        days = new int[before[before.length - 1]];
        for (var i = 0; i + 1 < before.length; i++) {
            if (before[i] < before[i + 1]) {
                days[before[i]] = first + i;
            }
        }
    }

    public static DayLine of(WorkingCalendar calendar) {
        return new DayLine(calendar);
    }

    private int[] table(WorkingCalendar calendar, int size) {
        var works = new boolean[size];
        for (var i = 0; i < size; i++) {
            works[i] = week.works(first + i);
        }
        calendar.days().forEach(day -> works[epochDay(day) - first] = day.working());
        var sums = new int[works.length + 1];
        for (var i = 0; i < works.length; i++) {
            sums[i + 1] = sums[i] + (works[i] ? 1 : 0);
        }
        return sums;
    }

    private static int epochDay(NamedDay day) {
        return (int) day.date().toEpochDay();
    }

    /** The number of working days before {@code day}, counted from a fixed day; negative for days before that one. */
    public int count(int day) {
        var index = day - first;
        if (index < 0) {
            return week.count(day) - week.count(first);
        }
        if (index < before.length) {
            return before[index];
        }
        return days.length + week.count(day) - week.count(first + before.length - 1);
    }

    /** The working day that has {@code n} working days before it. */
    public int day(int n) {
        if (n < 0) {
            return week.day(week.count(first) + n);
        }
        if (n < days.length) {
            return days[n];
        }
        return week.day(week.count(first + before.length - 1) + n - days.length);
    }

    public boolean works(int day) {
        return count(day) < count(day + 1);
    }

    /** Whether the holidays of {@code day} are known; otherwise the week alone says whether it counts. */
    public boolean knows(int day) {
        return knownFrom <= day && day <= knownUntil;
    }

    /** The last day of which the holidays are known. */
    public int knownUntil() {
        return knownUntil;
    }
}
