package io.gantry.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Durations from any number of threads. */
final class Latencies {

    private final long[] nanos;
    private final AtomicInteger count = new AtomicInteger();

    /** @param most that are kept; further ones are only counted */
    Latencies(int most) {
        this.nanos = new long[most];
    }

    void add(long duration) {
        int place = count.getAndIncrement();
        if (place < nanos.length) {
            nanos[place] = duration;
        }
    }

    int count() {
        return count.get();
    }

    /** Milliseconds; NaN without any duration. */
    double percentile(double percent) {
        int known = Math.min(count.get(), nanos.length);
        if (known == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(nanos, known);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(known * percent / 100) - 1] / 1e6;
    }

    /** 50th and 99th percentile. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f / %.1f", percentile(50), percentile(99));
    }
}
