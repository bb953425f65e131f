package io.gantry.embedded.store;

import java.util.Arrays;
import java.util.HexFormat;

/** Values in a form whose unsigned bytes have the order of the values; see {@link KeyWriter}. Immutable. */
final class Key implements Comparable<Key> {

    static final Key EMPTY = new Key(new byte[0]);

    private final byte[] bytes;

    /** @param bytes not to be changed any more */
    Key(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** This key with {@code more} behind it. */
    Key with(byte... more) {
        var all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return new Key(all);
    }

    /** Compares what is behind the first bytes of each. */
    static int compareTails(Key one, int oneFrom, Key other, int otherFrom) {
        return Arrays.compareUnsigned(one.bytes, oneFrom, one.bytes.length, other.bytes, otherFrom, other.bytes.length);
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
