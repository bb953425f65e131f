package io.gantry.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/**
 * What a JVM uses, as the JDK's jstat and Linux tell it.
 *
 * @param heapUsed megabytes, garbage included
 * @param collectionSeconds spent in garbage collection since its start
 * @param resident megabytes
 */
record StoreMemory(double heapUsed, double collectionSeconds, double resident) {

    static StoreMemory of(long pid) throws IOException {
        var jstat = Path.of(System.getProperty("java.home"), "bin", "jstat").toString();
        var process = new ProcessBuilder(jstat, "-gc", String.valueOf(pid)).start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        var names = lines.get(0).trim().split("\\s+");
        var values = lines.get(1).trim().split("\\s+");
        var columns = new HashMap<String, Double>();
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i], values[i].equals("-") ? 0.0 : Double.parseDouble(values[i]));
        }
        double usedKilobytes = columns.getOrDefault("S0U", 0.0)
                + columns.getOrDefault("S1U", 0.0)
                + columns.getOrDefault("EU", 0.0)
                + columns.getOrDefault("OU", 0.0);
        return new StoreMemory(usedKilobytes / 1024, columns.getOrDefault("GCT", 0.0), residentOf(pid));
    }

    private static double residentOf(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
