package io.gantry.standalone.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file from which other processes read what runs in a home directory. It is valid only while the home is claimed. */
final class RunFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RunFile() {}

    /** A running Gantry. */
    record Run(ProcessIdentity process, Instant since, int port, String address, List<PartState> parts) {

        Run {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Where one part stands.
     *
     * @param process absent while there is none
     * @param restarts how often it had to be started again
     */
    record PartState(
            String name,
            int port,
            Condition condition,
            @Nullable ProcessIdentity process,
            int restarts) {}

    enum Condition {
        WAITING,
        STARTING,
        READY,
        ENDED
    }

    static Optional<Run> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Run.class));
        } catch (IOException | JacksonException e) {
            // None there, or one that a crash of the machine has cut.
            return Optional.empty();
        }
    }

    /** Returns whether it could be written; if not, the file keeps an older state. */
    static boolean write(Path file, Run run) {
        try {
            var partial = file.resolveSibling(file.getFileName() + ".partial");
            Files.write(partial, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(run));
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
