package io.gantry.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * What is to be done to documents a little later, many at a time, such as to take off them what has been published.
 *
 * @param <T> what is to be done to one document
 */
public final class Gathered<T> {

    private static final long OLD = Duration.ofSeconds(1).toNanos();

    private Map<String, T> gathered = new HashMap<>();
    private long since;

    /** Adds something for {@code document}; {@code and} unites it with what is to be done already. */
    public synchronized void add(String document, T what, BinaryOperator<T> and) {
        if (gathered.isEmpty()) {
            since = System.nanoTime();
        }
        gathered.merge(document, what, and);
    }

    /** Takes all of it. */
    public synchronized Map<String, T> take() {
        var taken = gathered;
        gathered = new HashMap<>();
        return taken;
    }

    /** Takes all of it if the first came a second ago or earlier, and otherwise nothing. */
    public synchronized Map<String, T> takeIfOld() {
        return System.nanoTime() - since >= OLD ? take() : Map.of();
    }
}
