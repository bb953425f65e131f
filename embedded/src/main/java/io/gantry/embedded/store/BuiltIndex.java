package io.gantry.embedded.store;

/**
 * An index in the file. It is built from the documents once; that it is whole is marked in it, since an index of nothing
 * and a half-built one look alike.
 */
interface BuiltIndex {

    /** Marks it as whole; until then it counts as empty. */
    void markBuilt();

    /** Removes all that is in it. */
    void drop();
}
