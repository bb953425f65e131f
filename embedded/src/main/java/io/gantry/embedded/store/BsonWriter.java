package io.gantry.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes documents to the BSON that the library encodes them to, in less time: every change encodes one. */
final class BsonWriter {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int TYPICAL_BYTES = 1 << 11;

    private byte[] bson = new byte[TYPICAL_BYTES];
    private int at;

    private BsonWriter() {}

    static byte[] write(Document document) {
        var writer = new BsonWriter();
        writer.putFields(document);
        return Arrays.copyOf(writer.bson, writer.at);
    }

    /** A message: its length, numbers, the kind of its only section, and the document that is the section. */
    static ByteBuf message(Document document, int... numbers) {
        var writer = new BsonWriter();
        int start = writer.skip(Integer.BYTES);
        for (int number : numbers) {
            writer.putInt(number);
        }
        writer.putByte(MongoMessage.SECTION_KIND_BODY);
        writer.putFields(document);
        INT.set(writer.bson, start, writer.at);
        return Unpooled.wrappedBuffer(writer.bson, 0, writer.at);
    }

    private void putFields(Map<?, ?> fields) {
        var stored = StoredBson.in(fields);
        if (stored != null) {
            putAll(stored.bson());
            return;
        }
        int start = skip(Integer.BYTES);
        fields.forEach((name, value) -> putElement((String) name, value));
        close(start);
    }

    private void putElements(Collection<?> elements) {
        int start = skip(Integer.BYTES);
        int number = 0;
        for (var element : elements) {
            putElement(Integer.toString(number++), element);
        }
        close(start);
    }

    private void close(int start) {
        putByte(0);
        INT.set(bson, start, at - start);
    }

    private void putElement(String name, @Nullable Object value) {
        if (value instanceof String text) {
            putHead(0x02, name);
            int start = skip(Integer.BYTES);
            putText(text);
            INT.set(bson, start, at - start - Integer.BYTES);
        } else if (value == null) {
            putHead(0x0A, name);
        } else if (value instanceof Map<?, ?> fields) {
            putHead(0x03, name);
            putFields(fields);
        } else if (value instanceof Collection<?> elements) {
            putHead(0x04, name);
            putElements(elements);
        } else if (value instanceof Integer number) {
            putHead(0x10, name);
            putInt(number);
        } else if (value instanceof Long number) {
            putHead(0x12, name);
            putLong(number);
        } else if (value instanceof Double number) {
            putHead(0x01, name);
            putLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof Instant time) {
            putHead(0x09, name);
            putLong(time.toEpochMilli());
        } else if (value instanceof Boolean truth) {
            putHead(0x08, name);
            putByte(truth ? 1 : 0);
        } else if (value instanceof ObjectId id) {
            putHead(0x07, name);
            putAll(id.toByteArray());
        } else {
            putRare(name, value);
        }
    }

    private void putRare(String name, Object value) {
        byte type = BsonEncoder.determineType(value);
        var encoded = Unpooled.buffer();
        BsonEncoder.encodeValue(type, value, encoded);
        putHead(type, name);
        putAll(Arrays.copyOf(encoded.array(), encoded.writerIndex()));
    }

    private void putHead(int type, String name) {
        putByte(type);
        putText(name);
    }

    /** Ends with a zero byte. */
    private void putText(String text) {
        int length = text.length();
        reserve(length + 1);
        for (int i = 0; i < length; i++) {
            char one = text.charAt(i);
            if (one >= 0x80) {
                putAll(text.substring(i).getBytes(StandardCharsets.UTF_8));
                putByte(0);
                return;
            }
            bson[at++] = (byte) one;
        }
        bson[at++] = 0;
    }

    private void putInt(int value) {
        int start = skip(Integer.BYTES);
        INT.set(bson, start, value);
    }

    private void putLong(long value) {
        int start = skip(Long.BYTES);
        LONG.set(bson, start, value);
    }

    private void putAll(byte[] bytes) {
        int start = skip(bytes.length);
        System.arraycopy(bytes, 0, bson, start, bytes.length);
    }

    private void putByte(int one) {
        reserve(1);
        bson[at++] = (byte) one;
    }

    /** Returns where the bytes begin that are left free. */
    private int skip(int bytes) {
        reserve(bytes);
        int start = at;
        at += bytes;
        return start;
    }

    private void reserve(int bytes) {
        if (at + bytes > bson.length) {
            bson = Arrays.copyOf(bson, Math.max(2 * bson.length, at + bytes));
        }
    }
}
