package io.gantry.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static String describe(Options options) {
        return """
                %s, commit %s, %d × %s, %d MB of memory, Linux %s, %s %s, load average at the start %s; load generator, broker
                and store on the same machine. Each load warmed for %d s, measured for %d s.""".formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        commit(options.root()),
                        Runtime.getRuntime().availableProcessors(),
                        first("/proc/cpuinfo", "model name"),
                        Long.parseLong(first("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1024,
                        System.getProperty("os.version"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"),
                        read("/proc/loadavg").split(" ")[0],
                        options.warmSeconds(),
                        options.seconds());
    }

    private static String commit(Path root) {
        try {
            var process = new ProcessBuilder("git", "-C", root.toString(), "describe", "--always", "--dirty").start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String first(String file, String name) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown 0");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
