package io.gantry.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of the pages as they are written. */
final class PageSources {

    private static final Path ROOT = Path.of("src/main/resources/static");

    private PageSources() {}

    /** Content by path for all files that end so. */
    static Map<String, String> endingWith(String suffix) {
        var sources = new TreeMap<String, String>();
        try (var paths = Files.walk(ROOT)) {
            paths.filter(path -> path.toString().endsWith(suffix))
                    .forEach(path -> sources.put(ROOT.relativize(path).toString(), read(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    static String read(String path) {
        return read(ROOT.resolve(path));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
