package io.gantry.embedded.broker;

import io.gantry.embedded.process.ChildProcess;
import io.gantry.embedded.process.JavaCommand;
import io.gantry.embedded.process.JvmFlags;
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
    private static final int INITIAL_HEAP_MEGABYTES = 32;
    private static final int MAXIMAL_HEAP_MEGABYTES = 256;

    private final ChildProcess process;
    private final int port;

    private EmbeddedBroker(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the broker on the data in {@code directory}, which is made if it does not exist, and returns when clients
     * can use it. Its JVM is for a short life, as in tests: it has no optimising compiler.
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
        var libraries = directory.toAbsolutePath().resolve("libs");
        try {
            BrokerLibraries.extractTo(libraries);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the broker's libraries into " + libraries, e);
        }
        return start(directory, port, controllerPort, security, libraries, JvmFlags.optimizingNever());
    }

    /**
     * Starts the broker from jars that lie unpacked elsewhere; otherwise like {@link #start(Path, int, int)}.
     *
     * @param libraries the directory that holds the content of this module's {@code broker-libs}, and nothing else
     * @param jvmFlags further flags of its JVM
     */
    public static EmbeddedBroker start(
            Path directory,
            int port,
            int controllerPort,
            BrokerSecurity security,
            Path libraries,
            List<String> jvmFlags) {
        int ownPort = freeOrGiven(port);
        int ownControllerPort = freeOrGiven(controllerPort);
        var home = directory.toAbsolutePath();
        JavaCommand command;
        try {
            Files.createDirectories(home);
            var settings = new BrokerSettings(home.resolve("data"), ownPort, ownControllerPort, security);
            settings.writeTo(home.resolve("server.properties"));
            settings.writeFormatArgumentsTo(home.resolve("format.args"), home.resolve("server.properties"));
            BrokerSettings.writeLoggingTo(home.resolve("log4j2.properties"), home.resolve("broker.log"));
            command = command(home, libraries).withFlags(jvmFlags);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the broker's directory " + home, e);
        }
        var broker = new EmbeddedBroker(ChildProcess.start(command), ownPort);
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

    /** Ends the broker in an orderly way, and by force when that takes longer than {@code patience}. */
    public void stop(Duration patience) {
        process.stop(patience);
    }

    @Override
    public void close() {
        stop(STOP_PATIENCE);
    }

    private static JavaCommand command(Path home, Path libraries) throws IOException {
        return new JavaCommand(
                jarsIn(libraries),
                jvmFlags(home),
                BrokerMain.class.getName(),
                List.of(
                        home.resolve("server.properties").toString(),
                        home.resolve("format.args").toString()),
                home,
                home.resolve("broker.out"));
    }

    private static List<String> jvmFlags(Path home) {
        var flags = new ArrayList<>(JvmFlags.small(INITIAL_HEAP_MEGABYTES, MAXIMAL_HEAP_MEGABYTES));
        flags.addAll(JvmFlags.optimizingLate());
        flags.add("-Dlog4j2.configurationFile="
                + home.resolve("log4j2.properties").toUri());
        return flags;
    }

    // One by one and in one order: a class archive is of use only to the class path that it was made with.
    private static List<String> jarsIn(Path libraries) throws IOException {
        try (var files = Files.list(libraries)) {
            return files.map(Path::toString).sorted().toList();
        }
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
