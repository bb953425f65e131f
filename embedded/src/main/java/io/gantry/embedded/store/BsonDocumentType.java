package io.gantry.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents in the form in which they came. The library has them serialised as Java objects, each page of them
 * anew with every change of one: most of the store's time went there.
 */
final class BsonDocumentType extends BasicDataType<Document> {

    private static final int PER_VALUE = 48;

    @Override
    public int getMemory(Document document) {
        return sizeOf(document);
    }

    private static int sizeOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            var size = PER_VALUE;
            for (var field : fields.entrySet()) {
                size += sizeOf(field.getKey()) + sizeOf(field.getValue());
            }
            return size;
        }
        if (value instanceof Collection<?> elements) {
            return PER_VALUE
                    + elements.stream().mapToInt(BsonDocumentType::sizeOf).sum();
        }
        return value instanceof String text ? PER_VALUE + text.length() : PER_VALUE;
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        var encoded = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, encoded);
        target.put(encoded.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer source) {
        var wrapped = Unpooled.wrappedBuffer(source);
        var document = BsonDecoder.decodeBson(wrapped);
        source.position(source.position() + wrapped.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
