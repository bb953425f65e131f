package io.gantry.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The processes of a running Gantry in the accounts of the operating system; Linux. */
final class Processes {

    // USER_HZ, which programs see, is 100 on every architecture that the JDK supports.
    private static final double MILLIS_PER_TICK = 10;
    private static final int UTIME = 11;
    private static final int CHILDREN_UTIME = 13;
    private static final Pattern SERVICE = Pattern.compile("services/([a-z]+)");

    private final ProcessHandle supervisor;

    Processes(ProcessHandle supervisor) {
        this.supervisor = supervisor;
    }

    /** Milliseconds of CPU that each part has used so far, all its instances together. */
    Map<String, Double> cpuMillis() {
        var millis = new LinkedHashMap<String, Double>();
        all().forEach(process -> {
            var stat = statOf(process.pid());
            if (!stat.isEmpty()) {
                millis.merge(nameOf(process), ticks(stat, UTIME) * MILLIS_PER_TICK, Double::sum);
            }
        });
        return millis;
    }

    /** Milliseconds of CPU of all that has run so far, what has ended included. */
    double totalCpuMillis() {
        var ended = statOf(supervisor.pid());
        return cpuMillis().values().stream().mapToDouble(Double::doubleValue).sum()
                + (ended.isEmpty() ? 0 : ticks(ended, CHILDREN_UTIME) * MILLIS_PER_TICK);
    }

    /** Resident megabytes of each part. */
    Map<String, Double> residentMegabytes() {
        return memory("VmRSS:", "status");
    }

    /** Megabytes of each part, with what is shared between processes counted once in all. */
    Map<String, Double> proportionalMegabytes() {
        return memory("Pss:", "smaps_rollup");
    }

    /** The names of the parts that the supervisor starts again when they end. */
    List<String> killable() {
        return supervisor.descendants().map(Processes::nameOf).distinct().toList();
    }

    /** Ends all processes of a part at once, as {@code kill -9} does. */
    void kill(String part) {
        supervisor
                .descendants()
                .filter(process -> nameOf(process).equals(part))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private Map<String, Double> memory(String field, String file) {
        var megabytes = new TreeMap<String, Double>();
        all().forEach(process -> lines(Path.of("/proc", String.valueOf(process.pid()), file)).stream()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .forEach(size -> megabytes.merge(nameOf(process), size, Double::sum)));
        return megabytes;
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(supervisor), supervisor.descendants());
    }

    private static String nameOf(ProcessHandle process) {
        var command = String.join(" ", lines(Path.of("/proc", String.valueOf(process.pid()), "cmdline")))
                .replace('\0', ' ');
        if (command.contains("DocumentStoreServer")) {
            return "store";
        }
        if (command.contains(".Together ")) {
            return "services";
        }
        if (command.contains("BrokerMain")) {
            return "broker";
        }
        var service = SERVICE.matcher(command);
        return service.find() ? service.group(1) : "supervisor";
    }

    // utime and stime stand side by side, and so do those of the children that have ended.
    private static double ticks(List<String> stat, int field) {
        return Double.parseDouble(stat.get(field)) + Double.parseDouble(stat.get(field + 1));
    }

    private static List<String> statOf(long pid) {
        return lines(Path.of("/proc", String.valueOf(pid), "stat")).stream()
                .map(line -> List.of(line.substring(line.lastIndexOf(')') + 2).split(" ")))
                .findFirst()
                .orElse(List.of());
    }

    // A process may end while it is looked at.
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
