package io.gantry.file;

import io.gantry.file.UnreadableFileException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes schedule files. Each in a process of its own, whose memory, time and output are limited and which gets nothing
 * of this one: a file that makes it loop, swell or crash costs that process and is answered as unreadable.
 */
public final class ScheduleFiles {

    private static final String ANSWER = "answer.json";

    // Ten thousand activities take about a tenth of it.
    private static final long LARGEST_ANSWER = 64L << 20;

    private final FileLimits limits;
    private final Child child;
    private final Semaphore turns;
    private final JsonMapper json;

    public ScheduleFiles(FileLimits limits) {
        this(limits, new Child(limits, Child.MAIN, List.of()));
    }

    ScheduleFiles(FileLimits limits, Child child) {
        this.limits = limits;
        this.child = child;
        this.turns = new Semaphore(limits.atOnce(), true);
        this.json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * Reads a file of any format that is known.
     *
     * @param encoding of its texts; absent: as its bytes look
     * @param project which of its projects; absent: the first
     * @throws UnreadableFileException if nothing comes from it
     */
    public ScheduleFile read(InputStream file, @Nullable String encoding, @Nullable String project)
            throws UnreadableFileException, FilesBusyException {
        return inDirectory(directory -> {
            // Before its turn: a slow sender does not keep others waiting.
            Files.copy(file, directory.resolve(Child.INPUT));
            run(directory, List.of("read", encoding == null ? "" : encoding, project == null ? "" : project));
            return answerIn(directory);
        });
    }

    /** Writes {@code schedule}, which is trusted. */
    public byte[] write(ScheduleFile schedule, FileFormat format) throws UnreadableFileException, FilesBusyException {
        return inDirectory(directory -> {
            json.writeValue(directory.resolve(Child.INPUT), schedule);
            run(directory, List.of("write", format.name(), ""));
            return Files.readAllBytes(directory.resolve(ANSWER));
        });
    }

    private void run(Path directory, List<String> arguments)
            throws IOException, UnreadableFileException, FilesBusyException {
        try {
            if (!turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new FilesBusyException("other files took more than " + limits.patience());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FilesBusyException("interrupted");
        }
        try {
            child.run(directory, arguments);
        } finally {
            turns.release();
        }
    }

    // What the process wrote is as untrusted as what it read: it is data of our records, or nothing.
    private ScheduleFile answerIn(Path directory) throws IOException, UnreadableFileException {
        var answer = directory.resolve(ANSWER);
        if (!Files.isRegularFile(answer, LinkOption.NOFOLLOW_LINKS) || Files.size(answer) > LARGEST_ANSWER) {
            throw new UnreadableFileException(Reason.ENDED);
        }
        try {
            return json.readValue(answer, ScheduleFile.class);
        } catch (JacksonException e) {
            throw new UnreadableFileException(Reason.ENDED);
        }
    }

    private static <T> T inDirectory(Work<T> work) throws UnreadableFileException, FilesBusyException {
        try {
            var directory = Files.createTempDirectory("gantry-file-");
            try {
                return work.in(directory);
            } finally {
                Directories.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a directory for one file", e);
        }
    }

    private interface Work<T> {
        T in(Path directory) throws IOException, UnreadableFileException, FilesBusyException;
    }
}
