package io.gantry.progress.status;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** {@link Claims} in memory. */
final class MemoryClaims implements Claims {

    private final Map<Integer, String> owners = new HashMap<>();

    @Override
    public synchronized void claim(Set<Integer> partitions, String owner) {
        partitions.forEach(partition -> owners.put(partition, owner));
    }

    @Override
    public synchronized boolean areHeld(Set<Integer> partitions, String owner) {
        return partitions.stream().allMatch(partition -> owner.equals(owners.get(partition)));
    }
}
