package io.gantry.progress.status;

import io.gantry.event.Delay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The delays of owned projects. */
final class OwnedDelays extends OwnedDocuments<DelayStatus> {

    private final DelayStore store;
    private final Map<String, TreeSet<String>> byHolder = new HashMap<>();
    // Those of which all delays are known.
    private final Set<String> known = new HashSet<>();

    OwnedDelays(DelayStore store, Object lock, int most) {
        super(store, lock, most, null);
        this.store = store;
    }

    /** The delays, standing or not, about what {@code holders} name; see {@link DelayStatus#holderOf}. */
    List<DelayStatus> ofHolders(Collection<String> holders) {
        var unknown = holders.stream().filter(holder -> !known.contains(holder)).toList();
        if (!unknown.isEmpty()) {
            store.ofHolders(unknown).forEach(delay -> enter(List.of(new Kept<>(delay, null))));
            known.addAll(unknown);
        }
        var found = new ArrayList<DelayStatus>();
        for (var holder : holders) {
            byHolder.getOrDefault(holder, new TreeSet<>())
                    .forEach(key ->
                            Stream.ofNullable(known(key)).map(Kept::document).forEach(found::add));
        }
        return found;
    }

    /** Notes that the store has no delay about what {@code holder} names. */
    void addNone(String holder) {
        known.add(holder);
    }

    /** Notes that the store has neither {@code delay} nor another about the same. */
    void addFirst(Delay delay) {
        enterAbsent(DelayStatus.keyOf(delay));
        known.add(DelayStatus.holderOf(delay));
    }

    /** The delays of a project that stand. */
    List<DelayStatus> openOf(String projectId) {
        enter(store.openOf(projectId).stream()
                .map(delay -> new Kept<>(delay, null))
                .toList());
        return knownOf(projectId).filter(DelayStatus::isOpen).toList();
    }

    @Override
    void entered(Kept<DelayStatus> stored) {
        index(stored.document());
    }

    @Override
    void kept(@Nullable Kept<DelayStatus> before, Kept<DelayStatus> now) {
        index(now.document());
    }

    private void index(DelayStatus delay) {
        if (delay.tracked() != null) {
            byHolder.computeIfAbsent(holderOf(delay), none -> new TreeSet<>()).add(delay.key());
        }
    }

    private static String holderOf(DelayStatus delay) {
        return delay.tracked() == null
                ? ""
                : DelayStatus.holderOf(delay.tracked().delay());
    }

    @Override
    void forgot(Kept<DelayStatus> stored) {
        byHolder.remove(holderOf(stored.document()));
        known.remove(holderOf(stored.document()));
    }

    @Override
    void forgetAll() {
        super.forgetAll();
        byHolder.clear();
        known.clear();
    }
}
