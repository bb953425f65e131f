package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyWriterTests {

    private static final List<Object> VALUES = Arrays.asList(
            null,
            -1e9,
            -1L << 40,
            -1.5,
            -1,
            0,
            0.1,
            1,
            1.5,
            2L,
            (1L << 53) - 1,
            "",
            "\0",
            "\0a",
            "a",
            "a\0",
            "a\0b",
            "aa",
            "签约",
            "\uE000",
            new String(Character.toChars(0x1F600)),
            new UUID(-1, 0),
            new UUID(1, -1),
            new UUID(1, 1),
            new ObjectId("6b0755fbd39445fd461a8d07"),
            new ObjectId("8b0755fbd39445fd461a8d08"),
            false,
            true,
            Instant.EPOCH.minusMillis(1),
            Instant.EPOCH,
            Instant.parse("2026-11-28T00:00:00Z"));

    @Test
    void keepsTheOrderOfValues() {
        for (var one : VALUES) {
            for (var other : VALUES) {
                assertThat(Integer.signum(key(one).compareTo(key(other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(ValueComparator.asc().compare(one, other)));
            }
        }
    }

    @Test
    void keepsTheOrderOfSeveralValuesOneBehindTheOther() {
        assertThat(key("a", "z")).isLessThan(key("a\0", "a"));
        assertThat(key("a", 2)).isLessThan(key("aa", 1));
        assertThat(key(1, "b")).isGreaterThan(key(1, "a"));
    }

    @Test
    void isExactForAllThatDoublesAndTextsHold() {
        assertThat(VALUES).allMatch(value -> new KeyWriter().put(value).isExact());
    }

    @Test
    void tellsThatARareValueHasNoExactPlace() {
        for (var rare : List.of(1L << 53, Double.NaN, new Document(), List.of(1), new BinData(new byte[1]))) {
            assertThat(new KeyWriter().put(rare).isExact()).as("%s", rare).isFalse();
        }
    }

    @Test
    void takesEqualNumbersForOneIdentity() {
        assertThat(KeyWriter.unique(1)).isEqualTo(KeyWriter.unique(1L)).isEqualTo(KeyWriter.unique(1.0));
        assertThat(KeyWriter.unique(0)).isEqualTo(KeyWriter.unique(-0.0));
        assertThat(KeyWriter.unique(1L << 60)).isEqualTo(KeyWriter.unique(Math.pow(2, 60)));
        assertThat(KeyWriter.unique(new Document("a", 1))).isEqualTo(KeyWriter.unique(new Document("a", 1.0)));
        assertThat(KeyWriter.unique(null)).isEqualTo(KeyWriter.unique(Missing.getInstance()));
    }

    @Test
    void tellsRareIdentitiesApart() {
        assertThat(KeyWriter.unique(1L << 60)).isNotEqualTo(KeyWriter.unique((1L << 60) + 1));
        assertThat(KeyWriter.unique(new Document("a", 1))).isNotEqualTo(KeyWriter.unique(new Document("b", 1)));
        assertThat(KeyWriter.unique(new BinData(new byte[] {1})))
                .isNotEqualTo(KeyWriter.unique(new BinData(new byte[] {2})));
    }

    @Test
    void putsTheLeastAndTheGreatestAtTheEnds() {
        assertThat(key(MinKey.getInstance())).isLessThan(key((Object) null));
        assertThat(key(MaxKey.getInstance())).isGreaterThan(key(Instant.parse("9999-12-31T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 100_000})
    void growsWithWhatIsWritten(int length) {
        assertThat(new KeyWriter().put("x".repeat(length)).toKey().bytes()).hasSize(length + 3);
    }

    private static Key key(Object... values) {
        var writer = new KeyWriter();
        for (var value : values) {
            writer.put(value);
        }
        return writer.toKey();
    }

    private static Key key(Object value) {
        return new KeyWriter().put(value).toKey();
    }
}
