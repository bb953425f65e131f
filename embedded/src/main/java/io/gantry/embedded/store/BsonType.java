package io.gantry.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Keeps documents as BSON, in the file and in memory: a sixth of the memory of the objects that they are decoded to, and
 * a page is written without encoding all that is on it. Each reader decodes a document of its own, which it may change.
 */
final class BsonType extends BasicDataType<byte[]> {

    private static final int OBJECT = 16;

    static byte[] encode(Document document) {
        return BsonWriter.write(document);
    }

    static Document decode(byte[] bson) {
        return BsonReader.read(bson);
    }

    @Override
    public int getMemory(byte[] bson) {
        return OBJECT + bson.length;
    }

    @Override
    public void write(WriteBuffer target, byte[] bson) {
        target.put(bson);
    }

    @Override
    public byte[] read(ByteBuffer source) {
        // BSON begins with its length.
        int length = source.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        var bson = new byte[length];
        source.get(bson);
        return bson;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
