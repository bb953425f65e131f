package io.gantry.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one behind the other so that the unsigned bytes have MongoDB's order of values: a byte for the type, then
 * the value. No written value is the beginning of another one.
 *
 * <p>Numbers are written as doubles. Numbers that a double cannot hold, and values of rare types, share one form with
 * similar values: their order is approximate then, and {@link #isExact()} returns false.
 */
final class KeyWriter {

    /** Greater than the first byte of every value. */
    static final byte BEHIND_ALL = (byte) 0xFF;

    private static final byte MIN = 0x04;
    private static final byte NULL = 0x08;
    private static final byte NUMBER = 0x10;
    private static final byte STRING = 0x18;
    private static final byte DOCUMENT = 0x20;
    private static final byte LIST = 0x28;
    private static final byte UNORDERED = 0x30;
    private static final byte UUID_VALUE = 0x38;
    private static final byte OBJECT_ID = 0x40;
    private static final byte BOOLEAN = 0x48;
    private static final byte TIME = 0x50;
    private static final byte MAX = 0x58;
    private static final byte BSON = 0x01;

    private static final byte END = 0x00;
    private static final byte ESCAPED = (byte) 0xFF;
    private static final int TYPICAL_BYTES = 64;
    private static final double LARGEST_EXACT = 1L << 53;

    private byte[] bytes;
    private int length;
    private boolean exact = true;

    KeyWriter() {
        bytes = new byte[TYPICAL_BYTES];
    }

    /** Goes on behind what the other one has written so far. */
    KeyWriter(KeyWriter other) {
        bytes = Arrays.copyOf(other.bytes, other.length + TYPICAL_BYTES);
        length = other.length;
        exact = other.exact;
    }

    /** The key of one value that no other value has. */
    static Key unique(@Nullable Object value) {
        return new KeyWriter().putUnique(value).toKey();
    }

    /** The first byte of every value of the same type; all of them lie between it and the next higher one. */
    static byte typeOf(Object value) {
        return new KeyWriter().put(value).bytes[0];
    }

    /** Whether a value has its exact place in the order. */
    static boolean isExact(@Nullable Object value) {
        return value instanceof String
                || value instanceof Instant
                || value instanceof Boolean
                || value instanceof Integer
                || new KeyWriter().put(value).isExact();
    }

    Key toKey() {
        return new Key(Arrays.copyOf(bytes, length));
    }

    /** Whether all that was written has its exact place in the order. */
    boolean isExact() {
        return exact;
    }

    /** Writes a value so that different values are different: the rare ones with their BSON behind them. */
    KeyWriter putUnique(@Nullable Object value) {
        boolean before = exact;
        exact = true;
        put(value);
        if (!exact) {
            putByte(BSON).putAll(BsonType.encode(new Document("", normalized(value))));
        }
        exact &= before;
        return this;
    }

    // Numbers that are equal have different types in BSON.
    private static @Nullable Object normalized(@Nullable Object value) {
        if (value instanceof Number number) {
            boolean isWide = number instanceof Long && (long) number.doubleValue() != number.longValue();
            return isWide ? number : Double.valueOf(number.doubleValue() + 0.0);
        }
        if (value instanceof Document document) {
            var fields = new Document();
            document.forEach((name, field) -> fields.put(name, normalized(field)));
            return fields;
        }
        return value instanceof Collection<?> elements
                ? elements.stream().map(KeyWriter::normalized).toList()
                : value;
    }

    /** Writes a value; what is missing counts as null. */
    KeyWriter put(@Nullable Object value) {
        if (Missing.isNullOrMissing(value)) {
            return putByte(NULL);
        }
        if (value instanceof Number number) {
            return putNumber(number);
        }
        if (value instanceof String text) {
            return putText(text);
        }
        if (value instanceof UUID id) {
            return putByte(UUID_VALUE).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        if (value instanceof Instant time) {
            return putByte(TIME).putLong(time.toEpochMilli() ^ Long.MIN_VALUE);
        }
        if (value instanceof Boolean truth) {
            return putByte(BOOLEAN).putByte((byte) (truth ? 1 : 0));
        }
        return putRare(value);
    }

    private KeyWriter putRare(@Nullable Object value) {
        if (value instanceof ObjectId id) {
            return putByte(OBJECT_ID).putAll(id.toByteArray());
        }
        if (value instanceof MinKey) {
            return putByte(MIN);
        }
        if (value instanceof MaxKey) {
            return putByte(MAX);
        }
        exact = false;
        if (value instanceof Document) {
            return putByte(DOCUMENT);
        }
        return putByte(value instanceof Collection<?> ? LIST : UNORDERED);
    }

    private KeyWriter putNumber(Number number) {
        // Negative zero is zero.
        double value = number.doubleValue() + 0.0;
        boolean isPlain = number instanceof Integer || number instanceof Long || number instanceof Double;
        exact &= isPlain && Math.abs(value) < LARGEST_EXACT;
        long bits = Double.doubleToLongBits(value);
        return putByte(NUMBER).putLong(bits < 0 ? ~bits : bits | Long.MIN_VALUE);
    }

    // Char by char, which keeps the order of String.compareTo also where a character takes two of them.
    private KeyWriter putText(String text) {
        reserve(text.length() + 3);
        putByte(STRING);
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0) {
                putByte(END).putByte(ESCAPED);
            } else if (one < 0x80) {
                putByte((byte) one);
            } else if (one < 0x800) {
                putByte((byte) (0xC0 | one >> 6)).putByte((byte) (0x80 | one & 0x3F));
            } else {
                putByte((byte) (0xE0 | one >> 12))
                        .putByte((byte) (0x80 | one >> 6 & 0x3F))
                        .putByte((byte) (0x80 | one & 0x3F));
            }
        }
        return putByte(END).putByte(END);
    }

    private KeyWriter putLong(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            putByte((byte) (value >> shift));
        }
        return this;
    }

    /** Writes what has been written to a key before. */
    KeyWriter putKey(Key key) {
        return putAll(key.bytes());
    }

    private KeyWriter putAll(byte[] all) {
        reserve(all.length);
        System.arraycopy(all, 0, bytes, length, all.length);
        length += all.length;
        return this;
    }

    private KeyWriter putByte(byte one) {
        reserve(1);
        bytes[length++] = one;
        return this;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length + more);
        }
    }
}
