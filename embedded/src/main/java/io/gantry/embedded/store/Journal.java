package io.gantry.embedded.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What has changed in the maps since the last commit, in a file: a commit writes whole pages and this only what is new, so
 * that many changes can share a commit and none waits for it. A process that is killed finds here what the commit lacks.
 *
 * <p>The file begins with the number of the commit that it continues. It is of use after that one only: a later commit has
 * all of it. Then come records: length, checksum, and changes that count together or not at all.
 */
final class Journal implements AutoCloseable {

    private static final byte NAME = 0;
    private static final byte PUT = 1;
    private static final byte REMOVE = 2;
    private static final int RECORD_HEADER = 2 * Integer.BYTES;
    // Worth a record of its own, and what is written at once: the runtime copies it to memory outside the heap.
    private static final int LARGE = 1 << 20;

    private final @Nullable Path file;
    private final @Nullable FileChannel channel;
    private final ThreadLocal<Noted> noted = ThreadLocal.withInitial(Noted::new);
    private volatile boolean begun;
    // Both guarded by this.
    private final WriteBuffer record = new WriteBuffer();
    private final Set<Integer> named = new HashSet<>();

    private Journal(@Nullable Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** What a thread has changed since its last record. */
    private static final class Noted {

        private final List<Change<?>> changes = new ArrayList<>();
        private int bytes;

        void add(Change<?> change) {
            changes.add(change);
            bytes += change.bytes();
        }

        void clear() {
            changes.clear();
            bytes = 0;
        }
    }

    /** @param value absent where the entry was removed */
    private record Change<V>(
            MVMap<Key, V> map, Key key, @Nullable V value) {

        int bytes() {
            return key.bytes().length + (value == null ? 0 : valueType().getMemory(value));
        }

        void write(WriteBuffer target) {
            target.put(value == null ? REMOVE : PUT).putVarInt(map.getId());
            map.getKeyType().write(target, key);
            if (value != null) {
                valueType().write(target, value);
            }
        }

        private DataType<V> valueType() {
            return map.getValueType();
        }
    }

    /** One that keeps nothing, of a store in memory. */
    static Journal none() {
        return new Journal(null, null);
    }

    static Journal open(Path file) {
        try {
            return new Journal(file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    /** Makes the changes that came after that commit; before {@link #begin}. */
    void replay(long commit, StoredMaps maps) {
        if (file == null) {
            return;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readLong() == commit) {
                replay(in, maps);
            }
        } catch (EOFException e) {
            // The last record was being written when the process ended: nobody has been told that it was.
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void replay(DataInputStream in, StoredMaps maps) throws IOException {
        var byId = new HashMap<Integer, MVMap<Key, Object>>();
        while (true) {
            int length = in.readInt();
            int checksum = in.readInt();
            var record = in.readNBytes(Math.max(0, length));
            if (record.length != length || checksumOf(ByteBuffer.wrap(record)) != checksum) {
                return;
            }
            for (var changes = ByteBuffer.wrap(record); changes.hasRemaining(); ) {
                byte kind = changes.get();
                int id = DataUtils.readVarInt(changes);
                if (kind == NAME) {
                    var name = new byte[DataUtils.readVarInt(changes)];
                    changes.get(name);
                    byId.put(id, maps.open(new String(name, StandardCharsets.UTF_8)));
                } else {
                    change(Objects.requireNonNull(byId.get(id), "map"), kind, changes);
                }
            }
        }
    }

    private static void change(MVMap<Key, Object> map, byte kind, ByteBuffer changes) {
        var key = map.getKeyType().read(changes);
        if (kind == PUT) {
            map.put(key, map.getValueType().read(changes));
        } else {
            map.remove(key);
        }
    }

    /** Notes a change for this thread's next record. */
    <V> void note(MVMap<Key, V> map, Key key, @Nullable V value) {
        if (begun) {
            noted.get().add(new Change<>(map, key, value));
        }
    }

    /** Whether what this thread has noted is worth a record of its own. */
    boolean isLarge() {
        return noted.get().bytes > LARGE;
    }

    /**
     * Writes what this thread has noted. Who changes the same maps comes later, so that records have the order of the changes.
     *
     * @throws UncheckedIOException if it cannot be written, or only in part: then nothing may be written behind it
     */
    void append() {
        var mine = noted.get();
        if (channel != null && !mine.changes.isEmpty()) {
            try {
                write(channel, mine.changes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                mine.clear();
            }
        }
    }

    private synchronized void write(FileChannel to, List<Change<?>> changes) throws IOException {
        record.clear().position(RECORD_HEADER);
        for (var change : changes) {
            if (named.add(change.map().getId())) {
                var name = change.map().getName().getBytes(StandardCharsets.UTF_8);
                record.put(NAME)
                        .putVarInt(change.map().getId())
                        .putVarInt(name.length)
                        .put(name);
            }
            change.write(record);
        }
        int length = record.position() - RECORD_HEADER;
        var bytes = record.getBuffer().duplicate().flip();
        bytes.putInt(0, length).putInt(Integer.BYTES, checksumOf(bytes.slice(RECORD_HEADER, length)));
        write(to, bytes);
    }

    private static void write(FileChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            var next = bytes.slice(bytes.position(), Math.min(bytes.remaining(), LARGE));
            bytes.position(bytes.position() + to.write(next));
        }
    }

    /**
     * Begins anew behind a commit, while nothing is changed: from now on changes are noted.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    synchronized void begin(long commit) {
        if (channel != null) {
            try {
                channel.truncate(0);
                write(channel, ByteBuffer.allocate(Long.BYTES).putLong(commit).flip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            named.clear();
            begun = true;
        }
    }

    /** Notes nothing until it begins anew: what is changed meanwhile comes with the commit before that. */
    void pause() {
        begun = false;
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int checksumOf(ByteBuffer bytes) {
        var checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
