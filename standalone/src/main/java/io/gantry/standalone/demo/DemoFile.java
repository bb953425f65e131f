package io.gantry.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the demo has been brought into the data beside this file.
 *
 * @param day from which its dates are reckoned; kept, so that an interrupted load goes on with the same portfolio
 */
record DemoFile(long seed, LocalDate day, boolean loaded) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Optional<DemoFile> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(file, DemoFile.class));
    }

    void write(Path file) {
        try {
            var partial = file.resolveSibling(file.getFileName() + ".partial");
            JSON.writeValue(partial, this);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
