package io.gantry.schedule;

import java.time.LocalDate;

/** Moments of a schedule as numbers: the morning of day d is 2d, its evening 2d + 1. */
final class Tick {

    private Tick() {}

    static int morning(int day) {
        return 2 * day;
    }

    static int evening(int day) {
        return 2 * day + 1;
    }

    static boolean isEvening(int tick) {
        return (tick & 1) != 0;
    }

    static int day(int tick) {
        return tick >> 1;
    }

    static LocalDate date(int tick) {
        return LocalDate.ofEpochDay(day(tick));
    }

    /** The first day of which nothing has passed: the next day if it is evening. */
    static int boundary(int tick) {
        return tick + 1 >> 1;
    }
}
