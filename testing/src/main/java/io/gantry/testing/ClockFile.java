package io.gantry.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that a test moves in other processes: the file says by how much it differs from the system's time, as an
 * ISO-8601 duration ({@code PT26H}, {@code -PT1H}). Without a file it is the system's time. All processes that read the
 * same file have the same time.
 */
public final class ClockFile implements InstantSource {

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(20).toNanos();

    private final Path file;
    private volatile Reading last = new Reading(Duration.ZERO, null, System.nanoTime() - LOOK_EVERY_NANOS);

    public ClockFile(Path file) {
        this.file = file;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead());
    }

    /** Moves the clocks of all processes that read this file; they follow within some 20 ms. */
    public void moveTo(Duration ahead) {
        try {
            var written = Files.createTempFile(file.toAbsolutePath().getParent(), "clock", ".new");
            Files.writeString(written, ahead.toString());
            // Never half written.
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Moves the clocks on by {@code by} from where they are. */
    public void moveBy(Duration by) {
        moveTo(read().plus(by));
    }

    private Duration ahead() {
        var now = System.nanoTime();
        var reading = last;
        if (now - reading.at < LOOK_EVERY_NANOS) {
            return reading.ahead;
        }
        var version = version();
        var next = new Reading(version.equals(reading.version) ? reading.ahead : read(), version, now);
        last = next;
        return next.ahead;
    }

    // A file that is moved to this place is another one, even if it was written in the same tick of the file system.
    private List<Object> version() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Duration read() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private record Reading(Duration ahead, @Nullable List<Object> version, long at) {}
}
