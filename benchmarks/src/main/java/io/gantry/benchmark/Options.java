package io.gantry.benchmark;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What was typed after {@code benchmarks/run.sh}.
 *
 * @param rows what to measure, in this order
 * @param root where {@code ./gantry} is
 * @param port the first of Gantry's ports
 * @param warmSeconds of load before a measurement
 * @param seconds of a measurement
 * @param apart whether each service runs in a process of its own
 * @param settings that Gantry is started with besides those of the benchmark
 * @param reports in the embedded store of the row {@code store}
 * @param alerts in it
 */
record Options(
        List<String> rows,
        Path root,
        int port,
        int warmSeconds,
        int seconds,
        boolean apart,
        List<String> settings,
        int reports,
        int alerts) {

    static Options parse(String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        var rows = new ArrayList<String>();
        var settings = new ArrayList<String>();
        var root = Path.of("").toAbsolutePath();
        int port = 18080;
        int warm = 20;
        int seconds = 60;
        boolean apart = false;
        int reports = 1_000_000;
        int alerts = 200_000;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--root" -> root = Path.of(rest.pop());
                case "--port" -> port = Integer.parseInt(rest.pop());
                case "--warm" -> warm = Integer.parseInt(rest.pop());
                case "--seconds" -> seconds = Integer.parseInt(rest.pop());
                case "--apart" -> apart = true;
                case "--set" -> settings.add(rest.pop());
                case "--reports" -> reports = Integer.parseInt(rest.pop());
                case "--alerts" -> alerts = Integer.parseInt(rest.pop());
                default -> rows.add(option);
            }
        }
        return new Options(
                rows.isEmpty() ? Table.ROWS : rows, root, port, warm, seconds, apart, settings, reports, alerts);
    }
}
