package io.gantry.calendar;

/**
 * A stretch of working time that each working day has.
 *
 * @param from minutes after midnight, 0 to 1439
 * @param until minutes after midnight, later than {@code from}; 1440 is the end of the day
 */
public record Shift(int from, int until) {

    static final int DAY = 24 * 60;

    public Shift {
        if (from < 0 || until > DAY || from >= until) {
            throw new IllegalArgumentException(
                    "shift " + from + "…" + until + " (expected: minutes of a day, 0 ≤ from < until ≤ " + DAY + ")");
        }
    }
}
