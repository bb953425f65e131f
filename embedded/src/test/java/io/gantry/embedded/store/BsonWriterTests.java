package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BsonWriterTests {

    @ParameterizedTest
    @MethodSource("io.gantry.embedded.store.BsonReaderTests#values")
    void writesAValueAsTheLibraryDoes(Object value) {
        requireTheSame(new Document("before", 1).append("value", value).append("名字", "x"));
        requireTheSame(new Document("list", Arrays.asList(value, null, value)));
    }

    @Test
    void writesWhatIsLargerThanItsBuffer() {
        for (int length = 2_000; length < 2_100; length++) {
            var text = "x".repeat(length);
            requireTheSame(new Document("text", text).append("number", 1).append("long", 2L));
            requireTheSame(new Document("text", text).append("name".repeat(length), List.of(1, "签约".repeat(length))));
        }
    }

    @Test
    void writesAStoredDocumentAsItIs() {
        var stored = new Document("_id", 1).append("name", "签约");
        var standIn = new StoredBson(BsonType.encode(stored)).standIn();

        assertThat(BsonWriter.write(new Document("found", List.of(standIn, standIn))))
                .isEqualTo(BsonWriter.write(new Document("found", List.of(stored, stored))));
    }

    private static void requireTheSame(Document document) {
        var expected = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, expected);

        assertThat(BsonWriter.write(document)).isEqualTo(ByteBufUtil.getBytes(expected));
    }
}
