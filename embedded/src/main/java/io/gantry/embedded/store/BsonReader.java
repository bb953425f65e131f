package io.gantry.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decodes stored BSON to what the library decodes it to, in less time: every query decodes all that it looks at. */
final class BsonReader {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int OBJECT_ID_BYTES = 12;
    private static final int UUID_SUBTYPE = 4;
    private static final int UUID_BYTES = 16;
    private static final int BINARY_HEAD = Integer.BYTES + 1;

    // Documents have few names, again and again. Threads may overwrite each other's entries; each is a whole string.
    private static final String[] NAMES = new String[1 << 10];

    private final byte[] bson;
    private int at;

    private BsonReader(byte[] bson) {
        this.bson = bson;
    }

    static Document read(byte[] bson) {
        return new BsonReader(bson).document();
    }

    private Document document() {
        at += Integer.BYTES;
        var document = new Document();
        for (byte type = bson[at++]; type != 0; type = bson[at++]) {
            var name = name();
            document.put(name, value(type));
        }
        return document;
    }

    private List<Object> array() {
        at += Integer.BYTES;
        var elements = new ArrayList<@Nullable Object>();
        for (byte type = bson[at++]; type != 0; type = bson[at++]) {
            at = endOfName() + 1;
            elements.add(value(type));
        }
        return elements;
    }

    private @Nullable Object value(byte type) {
        return switch (type) {
            case 0x01 -> Double.longBitsToDouble(int64());
            case 0x02 -> text();
            case 0x03 -> document();
            case 0x04 -> array();
            case 0x05 -> bson[at + Integer.BYTES] == UUID_SUBTYPE ? uuid() : rare(type);
            case 0x07 -> objectId();
            case 0x08 -> bson[at++] != 0;
            case 0x09 -> Instant.ofEpochMilli(int64());
            case 0x0A -> null;
            case 0x10 -> int32();
            case 0x12 -> int64();
            default -> rare(type);
        };
    }

    private Object rare(byte type) {
        var rest = Unpooled.wrappedBuffer(bson, at, bson.length - at);
        var value = BsonDecoder.decodeValue(type, rest);
        at += rest.readerIndex();
        return value;
    }

    private String name() {
        int end = endOfName();
        int hash = 0;
        for (int i = at; i < end; i++) {
            hash = 31 * hash + bson[i];
        }
        int place = (hash ^ hash >>> 10) & NAMES.length - 1;
        var known = NAMES[place];
        if (known == null || !isAt(known, end)) {
            known = new String(bson, at, end - at, StandardCharsets.UTF_8);
            NAMES[place] = known;
        }
        at = end + 1;
        return known;
    }

    // True for names of one byte a character only; others are decoded each time.
    private boolean isAt(String name, int end) {
        if (name.length() != end - at) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != bson[at + i]) {
                return false;
            }
        }
        return true;
    }

    private int endOfName() {
        int end = at;
        while (bson[end] != 0) {
            end++;
        }
        return end;
    }

    private String text() {
        int length = int32() - 1;
        var text = new String(bson, at, length, StandardCharsets.UTF_8);
        at += length + 1;
        return text;
    }

    private UUID uuid() {
        at += BINARY_HEAD;
        var id = new UUID((long) BIG_LONG.get(bson, at), (long) BIG_LONG.get(bson, at + Long.BYTES));
        at += UUID_BYTES;
        return id;
    }

    private ObjectId objectId() {
        var bytes = Arrays.copyOfRange(bson, at, at + OBJECT_ID_BYTES);
        at += OBJECT_ID_BYTES;
        return new ObjectId(bytes);
    }

    private int int32() {
        int value = (int) INT.get(bson, at);
        at += Integer.BYTES;
        return value;
    }

    private long int64() {
        long value = (long) LONG.get(bson, at);
        at += Long.BYTES;
        return value;
    }
}
