package io.gantry.project.list.sheet;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much of a file is read, and for how long. The smallest installation has 96 MB for everything at once, and a file of a
 * few kilobytes can unfold to gigabytes.
 */
final class Bounds {

    static final int MOST_ROWS = 5_000;
    static final int MOST_COLUMNS = 60;
    static final int MOST_PARTS = 500;
    static final int MOST_CELLS = 300_000;
    static final int MOST_TEXTS = 150_000;
    static final int MOST_ARRAY_FORMULAS = 100;
    static final long MOST_UNFOLDED = 24L * 1024 * 1024;
    static final Duration LONGEST = Duration.ofSeconds(15);

    // Headings and what people write above them.
    private static final int ABOVE = 30;

    private final LongSupplier nanos;
    private final long begun;
    private int rows;

    Bounds(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** @throws io.gantry.problem.ProblemException if reading has taken too long */
    void checkTime() {
        if (nanos.getAsLong() - begun > LONGEST.toNanos()) {
            throw Unreadable.slow(LONGEST.toSeconds());
        }
    }

    /** Counts a row with something in it. */
    void countRow() {
        rows++;
        if (rows > MOST_ROWS + ABOVE) {
            throw Unreadable.tooLong(MOST_ROWS);
        }
        checkTime();
    }
}
