package io.gantry.calendar;

import java.time.DayOfWeek;
import java.util.Set;

/** Counts working days by the pattern of the week alone. Days are counted from 1970-01-01, which was a Thursday. */
final class Week {

    private static final int DAYS = 7;
    private static final int THURSDAY = DayOfWeek.THURSDAY.getValue() - 1;

    // before[i]: working days of a week before its day i, Monday being 0; the last one is all of them.
    private final int[] before = new int[DAYS + 1];
    private final int[] days;

    Week(Set<DayOfWeek> weekend) {
        days = new int[DAYS - weekend.size()];
        for (var day : DayOfWeek.values()) {
            var index = day.getValue() - 1;
            before[index + 1] = before[index];
            if (!weekend.contains(day)) {
                days[before[index + 1]++] = index;
            }
        }
    }

    boolean works(int day) {
        var index = Math.floorMod(day + THURSDAY, DAYS);
        return before[index] < before[index + 1];
    }

    /** Working days before {@code day} and not before a certain Monday; negative for days before that. */
    int count(int day) {
        return Math.floorDiv(day + THURSDAY, DAYS) * days.length + before[Math.floorMod(day + THURSDAY, DAYS)];
    }

    /** The working day of which {@link #count} is {@code n}. */
    int day(int n) {
        return Math.multiplyExact(Math.floorDiv(n, days.length), DAYS) + days[Math.floorMod(n, days.length)] - THURSDAY;
    }
}
