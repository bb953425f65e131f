package io.gantry.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The jars of the process that reads files. They travel as resources, so that they are not on the class path of a service, in
 * whatever way it is packed, and are laid out when the first file comes.
 */
final class ChildLibraries {

    private static final String FOLDER = "/file-libs/";
    private static final String INDEX = "index";

    private static @Nullable Path directory;

    private ChildLibraries() {}

    /** Where they are. Laid out anew if somebody has cleaned up there. */
    static synchronized Path directory() throws IOException {
        var known = directory;
        if (known == null || !Files.exists(known.resolve(INDEX))) {
            known = asTheyAre();
            directory = known;
        }
        return known;
    }

    private static Path asTheyAre() throws IOException {
        var index = ChildLibraries.class.getResource(FOLDER + INDEX);
        if (index == null) {
            throw new IllegalStateException(
                    "resource missing: " + FOLDER + INDEX + " (expected in schedule-files.jar)");
        }
        return index.getProtocol().equals("file")
                ? Path.of(URI.create(index.toString())).resolveSibling(".").normalize()
                : laidOut();
    }

    private static Path laidOut() throws IOException {
        var target = Files.createTempDirectory("gantry-file-libs-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(target), "file-libs"));
        String names;
        try (var in = resource(INDEX)) {
            names = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (var name : names.lines().toList()) {
            copy(name, target);
        }
        copy(INDEX, target);
        return target;
    }

    private static void copy(String name, Path directory) throws IOException {
        try (var in = resource(name)) {
            Files.copy(in, directory.resolve(name));
        }
    }

    private static InputStream resource(String name) {
        var in = ChildLibraries.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("resource missing: " + FOLDER + name + " (expected as its index says)");
        }
        return in;
    }

    private static void delete(Path directory) {
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            // The machine cleans up there, too.
        }
    }
}
