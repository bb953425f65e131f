package io.gantry.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What some work has cost.
 *
 * @param seconds that it took
 * @param cpuMillis of each part of Gantry
 * @param generatorMillis CPU of this program, which makes the load
 * @param roundTrips of all services to the store; below 0 where they do not tell
 */
record Account(double seconds, Map<String, Double> cpuMillis, double generatorMillis, long roundTrips) {

    static final List<String> PARTS = List.of(
            "services", "console", "progress", "store", "broker", "notification", "project", "issuer", "supervisor");

    /** Starts an account; {@link Open#close} ends it. */
    static Open open(Product product) {
        var commands = new StoreCommands(product);
        return new Open(
                product,
                commands,
                commands.count(),
                product.processes().cpuMillis(),
                ownCpuMillis(),
                System.nanoTime());
    }

    double totalMillis() {
        return cpuMillis.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** One column for each part, then the sum, each divided by {@code number}. */
    List<String> columns(double number) {
        var columns = new ArrayList<String>();
        for (var part : PARTS) {
            columns.add(String.format(Locale.ROOT, "%.2f", cpuMillis.getOrDefault(part, 0.0) / number));
        }
        columns.add(String.format(Locale.ROOT, "**%.2f**", totalMillis() / number));
        return columns;
    }

    private static double ownCpuMillis() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e6;
    }

    /** An account of work that is going on. */
    record Open(
            Product product,
            StoreCommands commands,
            long roundTrips,
            Map<String, Double> cpuMillis,
            double generatorMillis,
            long begunNanos) {

        Account close() {
            var spent = new LinkedHashMap<String, Double>();
            product.processes()
                    .cpuMillis()
                    .forEach((part, millis) -> spent.put(part, millis - cpuMillis.getOrDefault(part, 0.0)));
            double own = ownCpuMillis() - generatorMillis;
            double seconds = (System.nanoTime() - begunNanos) / 1e9;
            return new Account(seconds, spent, own, roundTrips < 0 ? -1 : commands.count() - roundTrips);
        }
    }
}
