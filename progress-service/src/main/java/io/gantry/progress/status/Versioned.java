package io.gantry.progress.status;

/** A document of which each save is conditional on the version that was read. */
public interface Versioned<T> {

    /** The document's identity in its collection. */
    String key();

    /** Counts saves; 0 before the first. */
    long version();

    /** The same as it is after it has been saved. */
    T nextVersion();
}
