package io.gantry.standalone.system;

import io.gantry.standalone.identity.IssuerData;
import io.gantry.standalone.identity.LoaderToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packed product, started with {@code gantry up} in a directory of its own. */
final class ApplicationUnderTest implements AutoCloseable {

    // A continuous integration server may have much else to do.
    private static final Duration START_PATIENCE = Duration.ofMinutes(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    // Of two instances each.
    private static final int PORTS = 54;
    private static final int ISSUER = 4;

    private final Path distribution;
    private final Path home;
    private final int port;
    private final Process process;
    private final LoaderToken loader;

    private ApplicationUnderTest(Path distribution, Path home, int port, Process process) {
        this.distribution = distribution;
        this.home = home;
        this.port = port;
        this.process = process;
        this.loader = new LoaderToken("http://127.0.0.1:" + (port + ISSUER), new IssuerData(home.resolve("issuer")));
    }

    /** Starts the product, and returns when it says that it is ready. */
    static ApplicationUnderTest start(String name, String... arguments) {
        return start(packed(), name, arguments);
    }

    /** The same from another place than where it was packed. */
    static ApplicationUnderTest start(Path distribution, String name, String... arguments) {
        return start(distribution, artefacts().resolve(name), freePorts(), arguments);
    }

    /** What {@code gantry} says to a command; returns when it has ended. */
    static Outcome run(String... arguments) {
        try {
            var output = Files.createTempFile(artefacts(), "command", ".log");
            var process =
                    command(packed(), arguments).redirectOutput(output.toFile()).start();
            if (!process.waitFor(START_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("gantry " + List.of(arguments) + " does not end");
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Outcome(int status, String output) {}

    /** Where the tests may leave files to look at. */
    static Path artefacts() {
        var directory = Path.of(System.getProperty("gantry.artefacts", "target/system-tests"));
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the product again, after it was stopped or killed, on the same data and ports. */
    ApplicationUnderTest restart(String... arguments) {
        return start(distribution, home, port, arguments);
    }

    Path home() {
        return home;
    }

    int port() {
        return port;
    }

    /** Speaks as office, leader and administrator of the district GX in one. */
    HttpTestClient http() {
        return new HttpTestClient(address(), this::token);
    }

    /** The token for that. */
    String token() {
        try {
            return loader.get();
        } catch (IOException e) {
            // As good as none: a test that cannot go on without it says so by itself.
            return "no token: " + e;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Memory that each of {@code parts} takes, where the system tells. */
    Map<String, Long> residentMegabytes(List<String> parts) {
        var all = new TreeMap<String, Long>();
        for (var part : parts) {
            var pid = part(part).path("process").path("pid").asLong();
            try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
                lines.filter(line -> line.startsWith("VmRSS:"))
                        .forEach(line -> all.put(part, Long.parseLong(line.replaceAll("\\D", "")) / 1024));
            } catch (IOException e) {
                // Not every system has such files.
            }
        }
        return all;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The address that people type; sessions live there. */
    String page() {
        return "http://localhost:" + port;
    }

    /** Kills a part, as a crash would, once; whoever looks after it has to start it again. */
    void kill(String part) {
        kill(part, () -> {});
    }

    /** The same; {@code meanwhile} is done before it is waited for. */
    void kill(String part, Runnable meanwhile) {
        var before = part(part).path("process").path("pid").asLong();
        var victim = ProcessHandle.of(before).orElseThrow();
        victim.destroyForcibly();
        victim.onExit().join();
        meanwhile.run();
        Awaitility.await(part + " is started again")
                .atMost(START_PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    var now = part(part);
                    return now.path("condition").asString().equals("READY")
                            && now.path("process").path("pid").asLong() != before;
                });
    }

    /** Kills a part, and does not wait for what comes of it. */
    void strike(String part) {
        process(part).destroyForcibly();
    }

    /** Stops a part where it is: it keeps its connections, and says nothing. */
    void pause(String part) {
        signal("STOP", part);
    }

    /** Lets a part go on that was paused. */
    void resume(String part) {
        signal("CONT", part);
    }

    /** Whether a part can be used, as far as its keeper knows. */
    boolean isReady(String part) {
        return part(part).path("condition").asString().equals("READY");
    }

    private void signal(String name, String part) {
        try {
            var kill = new ProcessBuilder(
                            "kill", "-" + name, String.valueOf(process(part).pid()))
                    .start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("kill -" + name + " " + part + " has failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessHandle process(String part) {
        return ProcessHandle.of(part(part).path("process").path("pid").asLong()).orElseThrow();
    }

    /** Kills everything at once, the one that looks after the others too. */
    void killAll() {
        var family = new ArrayList<ProcessHandle>(process.descendants().toList());
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        family.forEach(child -> child.onExit().join());
    }

    int restartsOf(String part) {
        return part(part).path("restarts").asInt();
    }

    @Override
    public void close() {
        process.destroy();
        Awaitility.await("Gantry stops").atMost(STOP_PATIENCE).until(() -> !process.isAlive());
    }

    private JsonNode part(String name) {
        return JsonMapper.shared()
                .readTree(home.resolve("run.json"))
                .path("parts")
                .valueStream()
                .filter(part -> part.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ApplicationUnderTest start(Path distribution, Path home, int port, String... arguments) {
        var all = new ArrayList<>(List.of("up", "--quick", "--data", home.toString(), "--port", String.valueOf(port)));
        // The tests receive their webhooks on this machine.
        all.addAll(List.of("--set", "gantry.webhook.allowed-private-ranges=127.0.0.1/32"));
        // They speak with the right to everything, and make accounts and devices with less.
        all.addAll(List.of("--set", "gantry.issuer.loader=true"));
        all.addAll(Arrays.asList(arguments));
        try {
            Files.createDirectories(home);
            var log = home.resolve("gantry.log");
            Files.deleteIfExists(log);
            var process = command(distribution, all.toArray(String[]::new))
                    .redirectOutput(log.toFile())
                    .start();
            var application = new ApplicationUnderTest(distribution, home, port, process);
            // A test run that is broken off leaves no processes.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Awaitility.await("Gantry is ready, see " + log)
                    .atMost(START_PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> says(log, "Gantry is ready") || !process.isAlive());
            if (!process.isAlive()) {
                throw new AssertionError("Gantry has not started:\n" + Files.readString(log));
            }
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean says(Path log, String words) throws IOException {
        return Files.exists(log) && Files.readString(log).contains(words);
    }

    private static Path packed() {
        return Path.of(System.getProperty("gantry.distribution", "target/gantry"));
    }

    private static ProcessBuilder command(Path distribution, String... arguments) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                distribution.resolve("gantry.jar").toString()));
        line.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(line).redirectErrorStream(true);
    }

    /** The first of as many ports in a row as Gantry needs, below those that the system gives to clients. */
    private static int freePorts() {
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(12_000, 30_000);
            if (areFree(first)) {
                return first;
            }
        }
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + PORTS; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
