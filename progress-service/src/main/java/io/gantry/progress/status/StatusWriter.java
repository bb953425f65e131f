package io.gantry.progress.status;

import io.gantry.event.Topics;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventBatch;
import io.gantry.stream.PartitionState;
import io.gantry.stream.TryAgainException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what has changed of owned projects into the stores: all that waits together, and then the position in the log.
 * Killing the process costs the stores what waits, and the log, read again from the position, brings it back.
 *
 * <p>A document that another has written, or a write that fails, leaves open what the stores hold. Then the memory is
 * given up and the consumer begins again at the position. Up to where the writing had failed each batch is written at
 * once, so that a record that makes a document impossible to store is found and set aside.
 */
final class StatusWriter implements Runnable, PartitionState {

    private static final Logger log = LoggerFactory.getLogger(StatusWriter.class);
    private static final int MOST_UNWRITTEN = 5_000;

    private final OwnedStatuses statuses;
    private final StatusStores stores;
    private final Claims claims;
    private final Checkpoints checkpoints;
    private final Supplier<String> names;
    private final Runnable restart;
    private final long sureFor;
    private volatile Map<TopicPartition, Long> atOnceUntil = Map.of();
    private volatile boolean givenUp;
    private volatile String owner = "";

    /**
     * @param names gives unique names, never the same again
     * @param sureFor for how long a process is sure to own what it has owned before; less than a consumer may be silent
     *     before its partitions go to another
     * @param restart asks that the consumer begin again at its position
     */
    StatusWriter(
            OwnedStatuses statuses,
            StatusStores stores,
            Claims claims,
            Checkpoints checkpoints,
            Supplier<String> names,
            Duration sureFor,
            Runnable restart) {
        this.statuses = statuses;
        this.stores = stores;
        this.claims = claims;
        this.checkpoints = checkpoints;
        this.names = names;
        this.sureFor = sureFor.toNanos();
        this.restart = restart;
    }

    /**
     * Returns the name under which what is in memory is owned.
     *
     * @throws TryAgainException while the consumer is to begin again
     */
    String checkReady() {
        if (!isOwner()) {
            throw givenUp();
        }
        return owner;
    }

    /**
     * Called with the lock of {@link OwnedStatuses} held, before anything is changed.
     *
     * @throws TryAgainException if what {@code name} owned has been given up meanwhile: a batch that is folded in over what
     *     the stores have would leave out those that waited to be written
     */
    void checkStill(String name) {
        if (givenUp || !owner.equals(name)) {
            throw givenUp();
        }
    }

    private static TryAgainException givenUp() {
        return new TryAgainException(
                "this instance has dropped the statuses in its memory and reads the log again from its last position");
    }

    /** Whether what is in memory still counts: a process that was paused may have been replaced meanwhile. */
    boolean isOwner() {
        if (!givenUp && !isClaimHeld()) {
            log.warn("Another instance owns these partitions, beginning again");
            giveUp();
            return false;
        }
        return !givenUp;
    }

    private boolean isClaimHeld() {
        if (statuses.isSure()) {
            return true;
        }
        var now = System.nanoTime();
        var held = claims.areHeld(statuses.partitions(), owner);
        if (held) {
            statuses.sureUntil(now + sureFor);
        }
        return held;
    }

    /** Called when a batch has been folded in: writes where that cannot wait. */
    void folded(EventBatch batch) {
        var until = atOnceUntil;
        if (batch.records().stream()
                .anyMatch(record -> record.position().offset()
                        < until.getOrDefault(
                                new TopicPartition(
                                        record.position().topic(),
                                        record.position().partition()),
                                0L))) {
            writeAtOnce();
        } else if (statuses.unwritten() > MOST_UNWRITTEN) {
            run();
            checkReady();
        }
    }

    private void writeAtOnce() {
        try {
            write();
        } catch (RuntimeException e) {
            // The same batch comes again, and nothing of an earlier one has waited.
            statuses.forgetDocuments();
            throw e;
        }
    }

    @Override
    public void run() {
        try {
            write();
        } catch (RuntimeException e) {
            log.warn("Statuses not written, beginning again at the position in the log: {}", e.toString());
            giveUp();
        }
    }

    private void giveUp() {
        givenUp = true;
        atOnceUntil = statuses.positions();
        statuses.forgetAll();
        restart.run();
    }

    private synchronized void write() {
        var batch = statuses.startWriting();
        if (batch.isEmpty()) {
            return;
        }
        if (!isClaimHeld() || !batch.write(stores)) {
            throw new TryAgainException("another instance owns these partitions");
        }
        checkpoints.save(batch.next());
        statuses.wrote(batch);
    }

    // Not while a write of what was given up is still under way.
    @Override
    public synchronized void assigned(Map<TopicPartition, Long> positions) {
        var owned = numbersOf(positions.keySet());
        owner = names.get();
        var now = System.nanoTime();
        claims.claim(owned, owner);
        statuses.own(owned, positions);
        statuses.sureUntil(now + sureFor);
        givenUp = false;
    }

    // All that concerns a project comes to one consumer, since the topics have the same number of partitions.
    private static Set<Integer> numbersOf(Set<TopicPartition> partitions) {
        return partitions.stream()
                .filter(partition -> partition.topic().equals(Topics.PROGRESS_EVENTS))
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }

    @Override
    public void revoked(Set<TopicPartition> partitions) {
        try {
            if (!givenUp) {
                write();
            }
        } catch (RuntimeException e) {
            log.warn("Statuses not written, their next owner reads the log again: {}", e.toString());
        }
        statuses.forgetAll();
    }
}
