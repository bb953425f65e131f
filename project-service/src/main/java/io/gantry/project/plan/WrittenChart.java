package io.gantry.project.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A chart that has been written to a file, which is there until this is closed. */
final class WrittenChart implements AutoCloseable {

    private final Path file;

    WrittenChart(Path file) {
        this.file = file;
    }

    long size() throws IOException {
        return Files.size(file);
    }

    void copyTo(OutputStream to) throws IOException {
        Files.copy(file, to);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
