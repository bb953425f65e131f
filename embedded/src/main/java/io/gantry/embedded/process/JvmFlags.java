package io.gantry.embedded.process;

import java.util.ArrayList;
import java.util.List;

/** Flags of a JVM that shares a small machine with others. */
public final class JvmFlags {

    private JvmFlags() {}

    /**
     * A JVM that takes little memory, and ends when it has too little.
     *
     * @param initialMegabytes the heap to begin with
     * @param maximalMegabytes the largest heap
     */
    public static List<String> small(int initialMegabytes, int maximalMegabytes) {
        var flags = new ArrayList<>(List.of(
                "-Xms" + initialMegabytes + "m",
                "-Xmx" + maximalMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                // Else the classes that are loaded at the start cause three full collections.
                "-XX:MetaspaceSize=96m",
                // Memory that the JVM itself has freed goes back to the system; JVMs before 17.0.9 do not know how.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=60000",
                "-XX:+ExitOnOutOfMemoryError",
                // Else each thread keeps memory outside the heap as large as the most that it has ever written at once.
                "-Djdk.nio.maxCachedBufferSize=65536",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
        if (Runtime.version().feature() >= 24) {
            // Network libraries, Kafka and the store use what newer JDKs warn about.
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return List.copyOf(flags);
    }

    /** The optimising compiler is left out: the quickest start, and the least memory. */
    public static List<String> optimizingNever() {
        return List.of("-XX:TieredStopAtLevel=1");
    }

    /**
     * The optimising compiler takes only what is called five times as often as by default: it has little to do while a JVM
     * starts, and gets to what is busy within a minute or two.
     */
    public static List<String> optimizingLate() {
        return List.of(
                "-XX:Tier4InvocationThreshold=25000",
                "-XX:Tier4MinInvocationThreshold=3000",
                "-XX:Tier4CompileThreshold=75000",
                "-XX:Tier4BackEdgeThreshold=200000");
    }
}
