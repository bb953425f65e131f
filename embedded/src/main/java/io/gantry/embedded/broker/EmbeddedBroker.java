package io.gantry.embedded.broker;

import io.gantry.embedded.process.ChildProcess;
import io.gantry.embedded.process.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An Apache Kafka broker of one node (KRaft, both roles) in a process of its own, reachable from this machine only.
 *
 * <p>What it has acknowledged survives the death of every process, by SIGKILL too: it is in the operating system's page
 * cache. It does not survive the loss of power; for that, replicas on other machines are needed.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);
    private static final long PROBE_EVERY_MILLIS = 50;
    private static final int LOG_TAIL_LINES = 15;

    private final ChildProcess process;
    private final int port;

    private EmbeddedBroker(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the broker on the data in {@code directory}, which is made if it does not exist, and returns when clients
     * can use it.
     *
     * @param port 0 for any free one
     * @param controllerPort 0 for any free one
     * @throws IllegalStateException if a port is taken or the broker does not come up; its last words are in the message
     */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort) {
        return start(directory, port, controllerPort, BrokerSecurity.NONE);
    }

    /** Starts a broker that requires authentication; otherwise like {@link #start(Path, int, int)}. */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort, BrokerSecurity security) {
        int ownPort = freeOrGiven(port);
        int ownControllerPort = freeOrGiven(controllerPort);
        var home = directory.toAbsolutePath();
        try {
            BrokerLibraries.extractTo(home.resolve("libs"));
            var settings = new BrokerSettings(home.resolve("data"), ownPort, ownControllerPort, security);
            settings.writeTo(home.resolve("server.properties"));
            settings.writeFormatArgumentsTo(home.resolve("format.args"), home.resolve("server.properties"));
            BrokerSettings.writeLoggingTo(home.resolve("log4j2.properties"), home.resolve("broker.log"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the broker's directory " + home, e);
        }
        var broker = new EmbeddedBroker(ChildProcess.start(command(home)), ownPort);
        broker.awaitReady(home);
        return broker;
    }

    /** The one broker of this JVM for tests: started at the first call in a directory that goes with the JVM. */
    public static EmbeddedBroker shared() {
        return SharedBroker.INSTANCE;
    }

    /** Whether a broker on this machine answers its clients, within two seconds. */
    public static boolean answers(int port) {
        return ApiVersionsProbe.answers(port);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit status of the broker's process. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    /** Ends the broker as a crash would (SIGKILL), and returns when it is gone. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop(STOP_PATIENCE);
    }

    private static JavaCommand command(Path home) {
        return new JavaCommand(
                List.of(home.resolve("libs").resolve("*").toString()),
                jvmFlags(home),
                BrokerMain.class.getName(),
                List.of(
                        home.resolve("server.properties").toString(),
                        home.resolve("format.args").toString()),
                home,
                home.resolve("broker.out"));
    }

    private static List<String> jvmFlags(Path home) {
        // Measured: about 290 MB resident and 2 to 4 s to start. The optimising compiler would cost 40 MB and a second
        // more, for throughput that one machine's portfolio never asks for.
        var flags = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dlog4j2.configurationFile="
                        + home.resolve("log4j2.properties").toUri()));
        if (Runtime.version().feature() >= 24) {
            // Kafka unmaps buffers and compresses through what newer JDKs warn about.
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }

    private static int freeOrGiven(int port) {
        if (port == 0) {
            return FreePort.any();
        }
        if (!FreePort.isFree(port)) {
            throw new IllegalStateException("port " + port + " is taken (expected: free for the broker)");
        }
        return port;
    }

    private void awaitReady(Path home) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!ApiVersionsProbe.answers(port)) {
            if (hasExitedWithin(PROBE_EVERY_MILLIS) || System.nanoTime() > deadline) {
                process.kill();
                throw new IllegalStateException("the broker did not start:\n" + tail(home.resolve("broker.out"))
                        + tail(home.resolve("broker.log")));
            }
        }
    }

    private boolean hasExitedWithin(long millis) {
        try {
            process.onExit().get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tail(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(no " + log.getFileName() + ": " + e.getMessage() + ")";
        }
    }
}
