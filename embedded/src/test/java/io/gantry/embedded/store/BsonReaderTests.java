package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BsonReaderTests {

    @ParameterizedTest
    @MethodSource("values")
    void readsAValueAsTheLibraryDoes(Object value) {
        requireTheSame(new Document("before", 1).append("value", value).append("after", "x"));
        requireTheSame(new Document("list", Arrays.asList(value, 2, value)));
    }

    static Stream<Object> values() {
        return Stream.of(
                1.5,
                "text",
                "",
                "工程 \u0000 end",
                new Document(),
                new Document("a", new Document("b", List.of())),
                List.of("x", List.of(1, 2)),
                new UUID(Long.MIN_VALUE, 7),
                new BinData(new byte[] {1, 2, 3}),
                new ObjectId(),
                true,
                false,
                Instant.ofEpochMilli(-5),
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                new BsonTimestamp(77),
                new BsonRegularExpression("^a", "i"),
                MaxKey.getInstance());
    }

    @Test
    void readsNothingAsTheLibraryDoes() {
        requireTheSame(new Document("nothing", null));
    }

    @Test
    void keepsNamesApartThatShareAPlaceInTheCache() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            requireTheSame(new Document("n" + random.nextInt(), i).append("名" + random.nextInt(9), i));
        }
    }

    private static void requireTheSame(Document document) {
        var bson = BsonType.encode(document);

        var read = BsonReader.read(bson);

        assertThat(List.copyOf(read.entrySet()).toString())
                .isEqualTo(List.copyOf(document.entrySet()).toString());
        assertThat(read.toString())
                .isEqualTo(BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson)).toString());
        assertThat(BsonType.encode(read)).isEqualTo(bson);
    }
}
