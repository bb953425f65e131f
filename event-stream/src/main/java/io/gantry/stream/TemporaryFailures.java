package io.gantry.stream;

/**
 * Tells failures that waiting helps, such as a store that is away, from those of the record that is being handled. What
 * no bean of this type calls temporary is the record's fault.
 */
public interface TemporaryFailures {

    /** Whether handling the same record later may succeed. */
    boolean isTemporary(Throwable failure);
}
