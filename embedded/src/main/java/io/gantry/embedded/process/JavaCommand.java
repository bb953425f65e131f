package io.gantry.embedded.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to start in a JVM of its own.
 *
 * @param classPath entries as the java launcher takes them, {@code dir/*} included
 * @param directory the working directory; must exist
 * @param log takes standard output and error
 */
public record JavaCommand(
        List<String> classPath,
        List<String> jvmFlags,
        String mainClass,
        List<String> arguments,
        Path directory,
        Path log) {

    public JavaCommand {
        classPath = List.copyOf(classPath);
        jvmFlags = List.copyOf(jvmFlags);
        arguments = List.copyOf(arguments);
    }

    /** The same with {@code more} flags behind the others; of two with one name the later counts. */
    public JavaCommand withFlags(List<String> more) {
        return new JavaCommand(
                classPath,
                Stream.concat(jvmFlags.stream(), more.stream()).toList(),
                mainClass,
                arguments,
                directory,
                log);
    }
}
