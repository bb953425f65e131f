package io.gantry.progress.status;

import java.util.Set;

/**
 * Which process owns the projects of a partition: the last that has claimed them. One that was paused and replaced learns
 * of it here before it does harm.
 */
interface Claims {

    /** Makes {@code owner} the owner of the projects of those partitions. */
    void claim(Set<Integer> partitions, String owner);

    /** Whether {@code owner} is the owner of all of them. */
    boolean areHeld(Set<Integer> partitions, String owner);
}
