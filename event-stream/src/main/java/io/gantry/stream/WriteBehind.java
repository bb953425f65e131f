package io.gantry.stream;

/** Writes what follows from the log into the store, some time after it was read. */
@FunctionalInterface
public interface WriteBehind {

    /** Says that somebody waits for what is not in the store yet. Returns at once, and may be called as often as one likes. */
    void hurry();
}
