package io.gantry.embedded.store;

import io.gantry.embedded.store.Conditions.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Keys that begin alike, and whose next value may have bounds.
 *
 * @param from the first place, where a key may be
 * @param to the last place, where no key is
 * @param beginning how many bytes are alike
 */
record KeyRange(Key from, Key to, int beginning) {

    // In front of every value, and behind the mark of an index.
    private static final byte BEFORE_ALL = 0x00;

    /** @param hasArrays whether one element may meet one bound and another element the other: then one bound counts */
    static KeyRange of(Key beginning, @Nullable Condition next, boolean hasArrays) {
        var lower = next == null ? null : next.lower;
        var upper = next == null || hasArrays && lower != null ? null : next.upper;
        int length = beginning.bytes().length;
        if (upper != null) {
            var to = beginning.with(bytesOf(upper)).with(KeyWriter.BEHIND_ALL);
            // A bound is met by values of its own type only.
            var from = lower == null ? beginning.with(KeyWriter.typeOf(upper)) : beginning.with(bytesOf(lower));
            return new KeyRange(from, to, length);
        }
        if (lower != null) {
            var to = beginning.with((byte) (KeyWriter.typeOf(lower) + 1));
            return new KeyRange(beginning.with(bytesOf(lower)), to, length);
        }
        var first = length == 0 ? beginning.with(BEFORE_ALL) : beginning;
        return new KeyRange(first, beginning.with(KeyWriter.BEHIND_ALL), length);
    }

    private static byte[] bytesOf(Object value) {
        return new KeyWriter().put(value).toKey().bytes();
    }
}
