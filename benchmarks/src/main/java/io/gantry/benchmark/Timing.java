package io.gantry.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs something again and again, one after the other, and notes percentiles of how long it took. */
final class Timing {

    static final List<String> COLUMNS = List.of("", "p50", "p99", "max");

    private final Sections figures;
    private final String title;

    Timing(Sections figures, String title) {
        this.figures = figures;
        this.title = title;
    }

    void measure(String what, int times, Runnable operation) {
        var millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            operation.run();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        figures.add(
                title,
                COLUMNS,
                List.of(what, text(percentile(millis, 50)), text(percentile(millis, 99)), text(millis[times - 1])));
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }

    private static String text(double millis) {
        return String.format(Locale.ROOT, "%.2f ms", millis);
    }
}
