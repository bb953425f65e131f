package io.gantry.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The texts that the project is made of. */
final class Sources {

    private static final Path ROOT = Path.of("..");

    private Sources() {}

    /** A document, by its place in the project. */
    static String document(String path) {
        return read(ROOT.resolve(path));
    }

    /** The wanted files below {@code folder} of any module. */
    static List<String> below(String folder, Predicate<Path> wanted) {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(sources -> wantedOf(sources, wanted).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> wantedOf(Path sources, Predicate<Path> wanted) {
        try (var files = Files.walk(sources)) {
            return files.filter(wanted).map(Sources::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
