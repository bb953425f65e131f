package io.gantry.embedded.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A JVM that ends with this one, however this one ends. */
public final class ChildProcess {

    private static final long ROTATE_LOG_AT_BYTES = 4L << 20;
    private static final Path SHELL = Path.of("/bin/sh");

    // Garbage collection would close the pipe to a child whose ChildProcess is no longer referenced.
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** Starts the command with the java of this JVM. Returns at once; whether it is ready is for the caller to see. */
    public static ChildProcess start(JavaCommand command) {
        try {
            rotate(command.log());
            var builder = new ProcessBuilder(commandLine(command))
                    .directory(command.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            // Of the C library on Linux: else each thread keeps freed memory in a pool of its own.
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            var process = builder.start();
            RUNNING.add(process);
            process.onExit().thenAccept(RUNNING::remove);
            return new ChildProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.mainClass(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit status. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Ends the process in an orderly way, and by force when that takes longer than {@code patience}. */
    public void stop(Duration patience) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The process is gone already, or force will do.
        }
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process as a crash would (SIGKILL), and returns when it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    private static List<String> commandLine(JavaCommand command) {
        var line = new ArrayList<String>();
        if (Files.isExecutable(SHELL)) {
            // Ctrl-C reaches every process of the terminal at once. Children ignore it, so that the parent can stop
            // them in the order that loses nothing. What they write is for their owner only.
            line.addAll(List.of(SHELL.toString(), "-c", "umask 077; trap '' INT HUP; exec \"$@\"", "child"));
        }
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(command.jvmFlags());
        line.add("-cp");
        line.add(ownClassPathEntry() + File.pathSeparator + String.join(File.pathSeparator, command.classPath()));
        line.add(ParentWatch.class.getName());
        line.add(command.mainClass());
        line.addAll(command.arguments());
        return line;
    }

    private static String ownClassPathEntry() {
        URL location = ParentWatch.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(location.toURI()).toString();
        } catch (URISyntaxException | RuntimeException e) {
            throw new IllegalStateException("class path entry: " + location + " (expected: a jar file)", e);
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > ROTATE_LOG_AT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
