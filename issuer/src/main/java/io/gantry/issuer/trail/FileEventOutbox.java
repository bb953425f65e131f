package io.gantry.issuer.trail;

import io.gantry.event.Event;
import io.gantry.issuer.file.PrivateFile;
import io.gantry.stream.EventCodec;
import io.gantry.stream.EventOutbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** {@link EventOutbox} of one process in a directory: a file for the events of each call, a line for each event. */
final class FileEventOutbox implements EventOutbox {

    private static final String SUFFIX = ".events";

    private final Path directory;
    private final EventCodec codec;

    FileEventOutbox(Path directory, EventCodec codec) {
        this.directory = directory;
        this.codec = codec;
    }

    @Override
    public void add(Collection<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        var lines = new StringBuilder();
        for (var event : events) {
            lines.append(event.topic())
                    .append(' ')
                    .append(new String(codec.write(event), StandardCharsets.UTF_8))
                    .append('\n');
        }
        var first = events.iterator().next();
        // In the order of their time, and the same file if it is the same call again.
        var name = "%015d-%s".formatted(first.time().toEpochMilli(), first.id());
        new PrivateFile(directory.resolve(name + SUFFIX)).write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Pending> pending(int limit) {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .limit(limit)
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    private Pending read(Path file) {
        try {
            return new Pending(
                    file.getFileName().toString(),
                    Files.readString(file).lines().map(this::eventIn).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Event eventIn(String line) {
        int blank = line.indexOf(' ');
        return codec.read(line.substring(0, blank), line.substring(blank + 1).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void published(List<Pending> pending) {
        pending.forEach(each -> new PrivateFile(directory.resolve(each.document())).delete());
    }
}
