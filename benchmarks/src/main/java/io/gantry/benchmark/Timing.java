package io.gantry.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** Runs something again and again, one after the other, and prints percentiles of how long it took. */
final class Timing {

    void measure(String what, int times, Runnable operation) {
        var millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            operation.run();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-46s p50 %8.2f  p99 %8.2f  max %8.2f ms%n",
                what,
                percentile(millis, 50),
                percentile(millis, 99),
                millis[times - 1]);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }
}
