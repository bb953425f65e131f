package io.gantry.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The golden samples: {@code samples/<type>/<what it shows>.json}. */
final class Samples {

    private static final Path FOLDER = Path.of("src/test/resources/samples");

    private Samples() {}

    static Stream<Sample> all() {
        return list(FOLDER).filter(Files::isDirectory).flatMap(Samples::list).map(Samples::read);
    }

    private static Stream<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted(Comparator.naturalOrder()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample read(Path file) {
        try {
            var type = file.getParent().getFileName().toString();
            return new Sample(type, file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Sample(String type, String name, String json) {
        @Override
        public String toString() {
            return type + "/" + name;
        }
    }
}
