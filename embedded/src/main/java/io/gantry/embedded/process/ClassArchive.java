package io.gantry.embedded.process;

import java.nio.file.Path;
import java.util.List;

/**
 * The classes of a JVM as it lays them out in memory, in a file that a run before has written: a JVM that is given the file
 * starts with a third less work. It is of use only to the same Java with the same class path; any other JVM starts without
 * it.
 */
public record ClassArchive(Path file) {

    // Since JDK 25 one run can make one that also holds what the compiler has learnt.
    private static final boolean IS_AHEAD_OF_TIME = Runtime.version().feature() >= 25;

    /** The flags of a JVM that writes the archive when it ends in an orderly way, which takes it some seconds more. */
    public List<String> makingFlags() {
        return List.of((IS_AHEAD_OF_TIME ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
    }

    /** The flags of a JVM that uses it. */
    public List<String> usingFlags() {
        return List.of(
                (IS_AHEAD_OF_TIME ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file,
                // At the address it was made for, half of it needs no memory of the JVM's own.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0");
    }
}
