package io.gantry.project.chain;

import io.gantry.event.AuditEvent.ChainSigned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The head that was signed last of each partition, in a file of its own, apart from log and store: who writes both anew, and
 * would have this service sign it, does not get at these. All instances may share the directory.
 */
final class KeptHeads {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final @Nullable Path directory;

    /** @param directory where the files lie; absent: none is kept, and {@link #of} is always empty */
    KeptHeads(@Nullable Path directory) {
        this.directory = directory;
    }

    /** @throws UncheckedIOException if there is a file that cannot be read, since going on without it could hide something */
    Optional<ChainSigned> of(int partition) {
        if (directory == null || Files.notExists(fileOf(directory, partition))) {
            return Optional.empty();
        }
        var file = fileOf(directory, partition);
        try {
            return Optional.of(JSON.readValue(Files.readString(file), ChainSigned.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (JacksonException e) {
            throw new IllegalStateException("no head of a chain is in " + file, e);
        }
    }

    /** Returns when it is on the disk. */
    void keep(ChainSigned head) {
        if (directory == null) {
            return;
        }
        var file = fileOf(directory, head.partition());
        try {
            Files.createDirectories(directory, ownersOnly("rwx------"));
            // Several instances may write at a time.
            var partial = Files.createTempFile(directory, file.getFileName().toString(), null, ownersOnly("rw-------"));
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(JSON.writeValueAsBytes(head));
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static Path fileOf(Path directory, int partition) {
        return directory.resolve(partition + ".json");
    }

    private static FileAttribute<?>[] ownersOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
