package io.gantry.embedded.store;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Lets an operation return only when what it changed is in a file: in the journal, or in the store's own by a commit. Commits
 * come once in a while, for all that has changed since the one before.
 *
 * <p>Changes hold the lock as readers, a commit as the writer: what is committed never contains half an operation,
 * such as an index entry without its document.
 */
final class Commits {

    // All changes wait during compaction. At 70 % and 16 MB a sixth of the store's time went into rewriting while it
    // was busy.
    private static final int COMPACT_BELOW_FILL_PERCENT = 50;
    private static final int COMPACT_BYTES_AT_ONCE = 4 << 20;
    // Of pages that are not in the file yet, which no cache bounds.
    private static final int MOST_BYTES_UNCOMMITTED = 16 << 20;
    private static final String NUMBER = "number";

    private final MVStore store;
    private final Journal journal;
    private final MVMap<String, Long> numbers;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicLong changes = new AtomicLong();
    // Both guarded by the lock's writer.
    private long committed;
    private long compacted;

    /** Makes the changes that the journal has and the store lacks. */
    Commits(MVStore store, Journal journal, StoredMaps maps) {
        this.store = store;
        this.journal = journal;
        this.numbers = store.openMap("commits");
        journal.replay(number(), maps);
        commit();
    }

    private long number() {
        return numbers.getOrDefault(NUMBER, 0L);
    }

    /** Runs a change of documents, which collections add to the journal. */
    <T> T change(Supplier<T> operation) {
        lock.readLock().lock();
        try {
            return operation.get();
        } finally {
            try {
                changes.incrementAndGet();
                append();
            } finally {
                lock.readLock().unlock();
                if (isMuchUncommitted()) {
                    commitIf(this::isMuchUncommitted);
                }
            }
        }
    }

    /** Adds what this thread has changed to the journal. */
    void append() {
        try {
            journal.append();
        } catch (UncheckedIOException e) {
            throw failed(e);
        }
    }

    boolean isLargeUnappended() {
        return journal.isLarge();
    }

    // As when the store's own file cannot be written.
    private RuntimeException failed(UncheckedIOException e) {
        try {
            store.panic(
                    DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "{0}", e.getCause(), e.getCause()));
        } finally {
            store.closeImmediately();
        }
        return e;
    }

    /** Runs a change that is not of documents alone, while no other change is in progress, and commits it. */
    <T> T exclusive(Supplier<T> operation) {
        lock.writeLock().lock();
        journal.pause();
        try {
            return operation.get();
        } finally {
            changes.incrementAndGet();
            try {
                commit();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    /**
     * Reads need no lock, since stored documents and pages never change. But the file space of old pages is reused, so
     * the store must know that somebody may still read them.
     */
    <T> T read(Supplier<T> operation) {
        var usage = store.registerVersionUsage();
        try {
            return operation.get();
        } finally {
            store.deregisterVersionUsage(usage);
        }
    }

    /**
     * Commits what has changed and frees space that updates and deletions left, a bounded amount at a time; does nothing
     * while nothing changes.
     */
    void maintain() {
        commitIf(() -> committed < changes.get());
        lock.writeLock().lock();
        try {
            if (compacted < committed) {
                var through = committed;
                if (!store.compact(COMPACT_BELOW_FILL_PERCENT, COMPACT_BYTES_AT_ONCE)) {
                    compacted = through;
                }
                store.commit();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean isMuchUncommitted() {
        return store.getUnsavedMemory() > MOST_BYTES_UNCOMMITTED;
    }

    // Another may have committed while this one waited for the lock.
    private void commitIf(BooleanSupplier isDue) {
        lock.writeLock().lock();
        try {
            if (isDue.getAsBoolean()) {
                commit();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void commit() {
        var through = changes.get();
        numbers.put(NUMBER, number() + 1);
        store.commit();
        try {
            journal.begin(number());
        } catch (UncheckedIOException e) {
            throw failed(e);
        }
        committed = through;
    }

    /** Closes the store between two commits, and not while it is compacted. */
    void close() {
        lock.writeLock().lock();
        try {
            if (!store.isClosed()) {
                commit();
            }
            store.close();
            journal.close();
            compacted = committed;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
