package io.gantry.benchmark;

import io.gantry.embedded.broker.BrokerSecurity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Gantry as it is built, started by its command on data of its own and stopped in the end. */
final class Product implements AutoCloseable {

    private static final long START_PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final double QUIET_MILLIS_PER_SECOND = 150;
    private static final int LONGEST_SETTLING_SECONDS = 60;
    // What is measured is the product's work, not its refusals.
    private static final List<String> SETTINGS =
            unlimited("total", "strangers", "account", "device", "bearer", "address", "page");

    private final Process process;
    private final Processes processes;
    private final Path directory;
    private final int port;
    private final long bornNanos;

    private Product(Process process, Path directory, int port, long bornNanos) {
        this.process = process;
        this.processes = new Processes(process.toHandle());
        this.directory = directory;
        this.port = port;
        this.bornNanos = bornNanos;
    }

    /** @param command {@code up} or {@code demo} */
    static Product start(Options options, String command) {
        return start(options, command, SETTINGS);
    }

    /** With the budgets that Gantry has when nothing is set, but for those of devices. */
    static Product guarded(Options options) {
        return start(options, "up", unlimited("device", "bearer"));
    }

    private static List<String> unlimited(String... budgets) {
        return Stream.of(budgets)
                .flatMap(budget -> Stream.of("per-second", "burst")
                        .map(limit -> "gantry.limits." + budget + "." + limit + "=1000000"))
                .toList();
    }

    private static Product start(Options options, String command, List<String> budgets) {
        try {
            var directory = Files.createTempDirectory("gantry-benchmark-");
            var line = new ArrayList<>(List.of(
                    options.root().resolve("gantry").toString(),
                    command,
                    "--data",
                    directory.resolve("data").toString(),
                    "--port",
                    String.valueOf(options.port())));
            if (options.apart()) {
                line.add("--apart");
            }
            for (var setting : Stream.of(
                            budgets,
                            List.of("gantry.webhook.allowed-private-ranges=127.0.0.1/32", "gantry.issuer.loader=true"),
                            options.settings())
                    .flatMap(List::stream)
                    .toList()) {
                line.addAll(List.of("--set", setting));
            }
            long born = System.nanoTime();
            var process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("out.log").toFile())
                    .start();
            return new Product(process, directory, options.port(), born);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the command prints {@code text}, and returns the seconds since it was started. */
    double secondsUntil(String text) {
        while (!output().contains(text)) {
            if (!process.isAlive() || System.nanoTime() - bornNanos > START_PATIENCE) {
                throw new IllegalStateException("Gantry does not say \"" + text + "\":\n" + output());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return (System.nanoTime() - bornNanos) / 1e9;
    }

    Product awaitReady() {
        secondsUntil("Gantry is ready");
        return this;
    }

    Processes processes() {
        return processes;
    }

    /** Waits until hardly any work is left over from a load. */
    void settle() {
        for (int second = 0; second < LONGEST_SETTLING_SECONDS; second++) {
            double before = sum(processes.cpuMillis());
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            if (sum(processes.cpuMillis()) - before < QUIET_MILLIS_PER_SECOND) {
                return;
            }
        }
        System.out.println("(not at rest after " + LONGEST_SETTLING_SECONDS + " s)");
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** How a client of Kafka comes to the broker. */
    Map<String, Object> broker() {
        try {
            var password =
                    Files.readString(directory.resolve("data").resolve("keys").resolve("gantry.kafka.password"));
            return Map.of(
                    "bootstrap.servers",
                    "127.0.0.1:" + (port + 20),
                    "security.protocol",
                    "SASL_PLAINTEXT",
                    "sasl.mechanism",
                    "PLAIN",
                    "sasl.jaas.config",
                    BrokerSecurity.loginOf("gantry", password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Client office() {
        return new Client(address(), new OfficeToken("http://127.0.0.1:" + (port + 4), directory.resolve("data"))::get);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String output() {
        try {
            return Files.readString(directory.resolve("out.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
