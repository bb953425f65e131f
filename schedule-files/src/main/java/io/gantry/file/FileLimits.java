package io.gantry.file;

import java.time.Duration;

/**
 * What a file may cost.
 *
 * @param time until the answer
 * @param heapMegabytes memory for what the file holds; the process itself takes about 100 more
 * @param atOnce how many files are read or written at the same time
 * @param patience how long a file waits for its turn
 */
public record FileLimits(Duration time, int heapMegabytes, int atOnce, Duration patience) {

    public FileLimits {
        if (time.isNegative() || time.isZero() || heapMegabytes < 8 || atOnce < 1 || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "%s, %d MB, %d at once, %s (expected: more than 0, at least 8, at least 1, not negative)"
                            .formatted(time, heapMegabytes, atOnce, patience));
        }
    }
}
