package io.gantry.schedule;

import io.gantry.calendar.DayLine;
import java.util.Arrays;

/** The activities of a network in arrays, each after those that it waits for. */
final class Nodes {

    /** A floor that stops nothing, and a ceiling that stops nothing. */
    static final int NO_FLOOR = Integer.MIN_VALUE;

    static final int NO_CEILING = Integer.MAX_VALUE;

    static final byte OPEN = 0;
    static final byte UNDER_WAY = 1;
    static final byte DONE = 2;

    final int size;

    /** Where the activity is in the plan. */
    final int[] input;

    final DayLine[] line;
    final boolean[] milestone;
    final byte[] state;

    /** Working days that it still takes. */
    final int[] work;

    /** Days since 1970-01-01, if it has started or finished. */
    final int[] started;

    final int[] finished;

    /** Ticks before which it must not start or finish. */
    final int[] startFloor;

    final int[] finishFloor;

    /** The last day on which it may start, and the day before which it must have finished. */
    final int[] startCeiling;

    final int[] finishCeiling;

    /** Whether it is as late as its successors allow. */
    final boolean[] late;

    Nodes(int size) {
        this.size = size;
        input = new int[size];
        line = new DayLine[size];
        milestone = new boolean[size];
        state = new byte[size];
        work = new int[size];
        started = new int[size];
        finished = new int[size];
        startFloor = filled(size, NO_FLOOR);
        finishFloor = filled(size, NO_FLOOR);
        startCeiling = filled(size, NO_CEILING);
        finishCeiling = filled(size, NO_CEILING);
        late = new boolean[size];
    }

    private static int[] filled(int size, int value) {
        var values = new int[size];
        Arrays.fill(values, value);
        return values;
    }
}
