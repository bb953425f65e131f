package io.gantry.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores how attempts have ended: a little later, many at a time, and together with the leases for the next ones. */
final class DeliveryWrites {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWrites.class);
    private static final int MOST = 200;

    private final DeliveryStore store;
    private final Duration behind;
    private final Consumer<List<Delivery>> stored;
    private final List<Delivery> ended = new ArrayList<>();
    private long endedSince;

    /**
     * @param behind how long an outcome waits for others at most
     * @param stored is told of the outcomes that have been stored
     */
    DeliveryWrites(DeliveryStore store, Duration behind, Consumer<List<Delivery>> stored) {
        this.store = store;
        this.behind = behind;
        this.stored = stored;
    }

    /** Takes deliveries as attempts have left them. */
    synchronized void add(Collection<Delivery> changed) {
        if (ended.isEmpty()) {
            endedSince = System.nanoTime();
        }
        ended.addAll(changed);
    }

    /** How long what has ended may still wait; empty if nothing has. */
    synchronized Optional<Duration> left() {
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        var age = System.nanoTime() - endedSince;
        return Optional.of(
                ended.size() >= MOST ? Duration.ZERO : Duration.ofNanos(Math.max(0, behind.toNanos() - age)));
    }

    /**
     * Stores {@code leases}, and what has ended if it goes along or has waited long enough.
     *
     * @return those of {@code leases} that somebody else was faster to take
     */
    Set<UUID> write(List<Delivery> leases) {
        var isTime = !leases.isEmpty() || left().filter(Duration::isZero).isPresent();
        return isTime ? store(List.of(), leases) : Set.of();
    }

    /**
     * Stores new deliveries, and what has ended.
     *
     * @return those of {@code fresh} that are stored already
     */
    Set<UUID> announce(List<Delivery> fresh) {
        return fresh.isEmpty() ? Set.of() : store(fresh, List.of());
    }

    /** Stores {@code changed}, and what has ended however lately. */
    void writeAll(List<Delivery> changed) {
        store(List.of(), changed);
    }

    private Set<UUID> store(List<Delivery> fresh, List<Delivery> leases) {
        var outcomes = takeEnded();
        if (fresh.isEmpty() && leases.isEmpty() && outcomes.isEmpty()) {
            return Set.of();
        }
        var changed = new ArrayList<>(outcomes);
        changed.addAll(leases);
        Set<UUID> refused;
        try {
            refused = store.save(fresh, changed);
        } catch (RuntimeException | Error e) {
            add(outcomes);
            throw e;
        }
        outcomes.stream()
                .filter(delivery -> refused.contains(delivery.id()))
                .forEach(delivery -> log.warn(
                        "Delivery {} took longer than its lease; its state here: {}", delivery.id(), delivery.state()));
        stored.accept(outcomes.stream()
                .filter(delivery -> !refused.contains(delivery.id()))
                .toList());
        return refused;
    }

    private synchronized List<Delivery> takeEnded() {
        var taken = List.copyOf(ended);
        ended.clear();
        return taken;
    }
}
