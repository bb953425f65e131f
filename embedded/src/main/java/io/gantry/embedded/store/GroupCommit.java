package io.gantry.embedded.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Lets an operation return only when what it changed is in the file, at the price of one commit for all operations that
 * wait at the same time.
 *
 * <p>Changes hold the lock as readers, the commit as the writer: what is committed never contains half an operation,
 * such as an index entry without its document.
 */
final class GroupCommit {

    // All changes wait during compaction. At 70 % and 16 MB a sixth of the store's time went into rewriting while it
    // was busy.
    private static final int COMPACT_BELOW_FILL_PERCENT = 50;
    private static final int COMPACT_BYTES_AT_ONCE = 4 << 20;

    private final MVStore store;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicLong finished = new AtomicLong();
    private final Object committing = new Object();
    private long committed;
    private long compacted;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    <T> T change(Supplier<T> operation) {
        try {
            lock.readLock().lock();
            try {
                return operation.get();
            } finally {
                lock.readLock().unlock();
            }
        } finally {
            // After a failure, too: a bulk write may have done half of its work before.
            commitThrough(finished.incrementAndGet());
        }
    }

    /** Runs a change that may commit on its own, while no other change is in progress. */
    <T> T exclusive(Supplier<T> operation) {
        synchronized (committing) {
            lock.writeLock().lock();
            try {
                var result = operation.get();
                store.commit();
                return result;
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

    /** Frees space that updates and deletions left, a bounded amount at a time; does nothing while nothing changes. */
    void compact() {
        synchronized (committing) {
            if (compacted == committed) {
                return;
            }
            lock.writeLock().lock();
            try {
                var through = committed;
                if (!store.compact(COMPACT_BELOW_FILL_PERCENT, COMPACT_BYTES_AT_ONCE)) {
                    compacted = through;
                }
                store.commit();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    /** Closes the store between two commits, and not while it is compacted. */
    void close() {
        synchronized (committing) {
            lock.writeLock().lock();
            try {
                store.close();
                compacted = committed;
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    private void commitThrough(long operation) {
        synchronized (committing) {
            if (committed >= operation) {
                return;
            }
            lock.writeLock().lock();
            try {
                var through = finished.get();
                store.commit();
                committed = through;
            } finally {
                lock.writeLock().unlock();
            }
        }
    }
}
