package io.gantry.standalone.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the line of a part's log that explains best why the part has ended. */
final class LastWords {

    private static final int TAIL_BYTES = 32 << 10;
    private static final int LONGEST = 240;
    // The first that occurs counts, and of its lines the last one.
    private static final List<Pattern> TELLING = List.of(
            Pattern.compile("No space left on device|cannot write any more"),
            Pattern.compile("\\b(ERROR|FATAL)\\b|Exception|\\bError\\b|cannot "));

    private LastWords() {}

    /** The most telling line at the end of the logs, the first of which that has one; empty if none has. */
    static Optional<String> in(Collection<Path> logs) {
        for (var telling : TELLING) {
            for (var log : logs) {
                var found = tail(log)
                        .filter(line -> telling.matcher(line).find() && !line.startsWith("\tat "))
                        .reduce((earlier, later) -> later);
                if (found.isPresent()) {
                    return found.map(LastWords::shortened);
                }
            }
        }
        return Optional.empty();
    }

    private static String shortened(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static Stream<String> tail(Path log) {
        if (!Files.isRegularFile(log)) {
            return Stream.empty();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - TAIL_BYTES);
            file.seek(start);
            var bytes = new byte[(int) (file.length() - start)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().map(String::strip);
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
