package io.gantry.file;

import io.gantry.file.UnreadableFileException.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one task in a JVM of its own, which gets a directory, a class path, and nothing else of this one. */
final class Child {

    static final String MAIN = "io.gantry.file.child.ChildMain";

    /** The file that it reads, in its directory. */
    static final String INPUT = "input";

    /** How it says what is wrong with its input. */
    static final Map<Integer, Reason> EXITS = Map.of(
            3, Reason.TOO_MUCH_MEMORY,
            40, Reason.UNKNOWN_FORMAT,
            41, Reason.BROKEN,
            42, Reason.OTHER_ENCODING,
            43, Reason.NO_SUCH_PROJECT);

    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String MESSAGES = "messages";
    private static final int MOST_SAID = 500;

    private final FileLimits limits;
    private final String main;
    private final List<String> more;

    /** @param more flags and class path entries beside those that every such process has: flags begin with a hyphen */
    Child(FileLimits limits, String main, List<String> more) {
        this.limits = limits;
        this.main = main;
        this.more = List.copyOf(more);
    }

    /** @throws UnreadableFileException if the process does not end by itself in time, saying that all is well */
    void run(Path directory, List<String> arguments) throws IOException, UnreadableFileException {
        var messages = directory.resolve(MESSAGES).toFile();
        var builder = new ProcessBuilder(commandLine(arguments))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(messages);
        // Where secrets of this process may be.
        builder.environment().clear();
        var process = builder.start();
        // Its input stays open as long as this process lives: the child ends when it is closed.
        try {
            if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableFileException(Reason.TOO_SLOW);
            }
            int exit = process.exitValue();
            if (exit != 0) {
                LOG.warn("A schedule file was not read: exit={} messages={}", exit, said(messages.toPath()));
                throw new UnreadableFileException(EXITS.getOrDefault(exit, Reason.ENDED));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableFileException(Reason.ENDED);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private List<String> commandLine(List<String> arguments) throws IOException {
        var line = new ArrayList<String>();
        if (Files.isExecutable(SHELL)) {
            // No core dumps, a bound for each file it writes (in blocks of 512 bytes or 1 KB), and for its processor
            // time.
            long seconds = limits.time().toSeconds() * 4 + 1;
            line.addAll(List.of(
                    SHELL.toString(),
                    "-c",
                    "umask 077; ulimit -c 0; ulimit -f 131072; ulimit -t " + seconds + "; exec \"$@\"",
                    "child"));
        }
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(flags());
        more.stream().filter(one -> one.startsWith("-")).forEach(line::add);
        line.add("-cp");
        line.add(classPath());
        line.add(main);
        line.addAll(arguments);
        return line;
    }

    private String classPath() throws IOException {
        var entries = new ArrayList<>(List.of(ChildLibraries.directory() + File.separator + "*"));
        more.stream().filter(one -> !one.startsWith("-")).forEach(entries::add);
        return String.join(File.pathSeparator, entries);
    }

    private List<String> flags() {
        var flags = new ArrayList<>(List.of(
                "-Xms16m",
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                // Nothing of a file depends on where or in what language Gantry runs.
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=.",
                // An XML document brings nothing along from elsewhere, and no entities of its own.
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-Djdk.xml.entityExpansionLimit=1",
                "-Djdk.xml.maxGeneralEntitySizeLimit=1"));
        if (Runtime.version().feature() >= 24) {
            // One of the formats is a database that is read by native code.
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        return flags;
    }

    // From the file, so on one line and not for users.
    private static String said(Path messages) {
        try (var in = Files.newInputStream(messages)) {
            return new String(in.readNBytes(MOST_SAID), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
        } catch (IOException e) {
            return "";
        }
    }
}
