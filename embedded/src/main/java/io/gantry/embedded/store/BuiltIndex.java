package io.gantry.embedded.store;

/**
 * An index in the file, built from the documents once. A mark in it says that it is complete: without the mark, an index
 * without entries and one that was never finished would look alike.
 */
interface BuiltIndex {

    /** Marks it as complete; until then it counts as empty. */
    void markBuilt();

    /** Removes all that is in it. */
    void drop();
}
