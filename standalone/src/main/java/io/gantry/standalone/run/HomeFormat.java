package io.gantry.standalone.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The file in a home directory with the number of the format of its events and stored documents. */
record HomeFormat(Path home) {

    /** Counted up when events or stored documents change so that an older version's cannot be read. */
    static final int CURRENT = 2;

    private static final int BEFORE_THERE_WAS_A_FILE = 1;

    /** Refuses data of another format. */
    void require() throws IOException {
        int found = read();
        if (found != CURRENT) {
            throw new RefusedException(
                    "The data in " + home + " belong to " + (found < CURRENT ? "an older" : "a newer")
                            + " version of Gantry (format " + found + ", expected: " + CURRENT
                            + ") and have been left as they are; move that directory away, or choose another one"
                            + " with --data DIR or GANTRY_HOME=DIR.");
        }
    }

    void write() throws IOException {
        if (Files.exists(file())) {
            return;
        }
        var partial = home.resolve("format.partial");
        Files.writeString(partial, CURRENT + "\n");
        Files.move(partial, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private int read() throws IOException {
        if (!Files.exists(file())) {
            return hasData() ? BEFORE_THERE_WAS_A_FILE : CURRENT;
        }
        var text = Files.readString(file()).strip();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RefusedException("The file " + file() + " says \"" + text + "\" (expected: a number); choose"
                    + " another directory with --data DIR or GANTRY_HOME=DIR.");
        }
    }

    private boolean hasData() {
        return Stream.of("broker", "store", "issuer", "demo.json")
                .map(home::resolve)
                .anyMatch(Files::exists);
    }

    private Path file() {
        return home.resolve("format");
    }
}
