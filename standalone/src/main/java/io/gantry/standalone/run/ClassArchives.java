package io.gantry.standalone.run;

import io.gantry.embedded.process.ClassArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The class archive of each part, made when the distribution was built. They are used by the Java that made them, as long as
 * the distribution is what it was; else parts start without, which only takes longer.
 */
final class ClassArchives {

    // Written last: without it, none of them counts.
    private static final String ORIGIN = "made-with";
    private static final String SUFFIX = ".classes";

    private final Distribution distribution;
    private final Path directory;
    private final List<String> origin;
    private final List<String> now;

    private ClassArchives(Distribution distribution, List<String> origin, List<String> now) {
        this.distribution = distribution;
        directory = distribution.archives();
        this.origin = origin;
        this.now = now;
    }

    static ClassArchives of(Distribution distribution) {
        try {
            var origin = distribution.archives().resolve(ORIGIN);
            return new ClassArchives(
                    distribution,
                    Files.exists(origin) ? Files.readAllLines(origin) : List.of(),
                    originOf(distribution));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The flags of a part's JVM that uses its archive; none where the archive is not of use. */
    List<String> usingFlags(Part part) {
        var archive = archiveOf(part);
        return whyUnused().isPresent() || Files.notExists(archive.file()) ? List.of() : archive.usingFlags();
    }

    /** The flags of a part's JVM that makes its archive. */
    List<String> makingFlags(Part part) {
        return archiveOf(part).makingFlags();
    }

    /** Why parts start without archives, if they do. */
    Optional<String> whyUnused() {
        if (origin.isEmpty()) {
            return Optional.of("there are none yet");
        }
        if (!origin.get(0).equals(now.get(0))) {
            return Optional.of("they were made by another Java");
        }
        return origin.equals(now) ? Optional.empty() : Optional.of("jars or archives have changed since");
    }

    /** Removes what there is. */
    void clear() throws IOException {
        Files.createDirectories(directory);
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Says that all archives have been made. */
    void complete() throws IOException {
        Files.write(directory.resolve(ORIGIN), originOf(distribution));
    }

    private ClassArchive archiveOf(Part part) {
        return new ClassArchive(directory.resolve(part.label() + SUFFIX));
    }

    // The JVM compares Java and jars, too, but without saying so; by an archive that is cut it is killed.
    private static List<String> originOf(Distribution distribution) throws IOException {
        var all = new ArrayList<String>();
        all.add(String.join(
                " ",
                System.getProperty("java.home"),
                System.getProperty("java.vm.version"),
                System.getProperty("os.arch")));
        for (var jar : distribution.jars()) {
            all.add(Files.getLastModifiedTime(jar).toMillis() + " " + Files.size(jar) + " " + jar);
        }
        for (var part : Part.values()) {
            var archive = distribution.archives().resolve(part.label() + SUFFIX);
            all.add((Files.exists(archive) ? Files.size(archive) : 0) + " " + archive);
        }
        return all;
    }
}
