package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacementTests {

    private final Document before = new Document("_id", 7).append("a", 1);

    @Test
    void keepsTheIdentityWhereTheUpdateDoesNotSayIt() {
        var replacement = Replacement.of(before, new Document("b", 2)).orElseThrow();

        assertThat(List.copyOf(replacement.after().entrySet()))
                .isEqualTo(List.copyOf(new Document("_id", 7).append("b", 2).entrySet()));
    }

    @Test
    void takesAnEqualIdentityOfAnotherTypeAsTheSame() {
        assertThat(Replacement.of(before, new Document("_id", 7L))).isPresent();
    }

    @Test
    void isNoneWhereTheIdentityWouldBecomeAnother() {
        assertThat(Replacement.of(before, new Document("_id", 8))).isEmpty();
    }

    @Test
    void becomesADocumentWhereThereIsNone() {
        var asRead = new Document("_id", "a").append("version", 0);

        assertThat(Replacement.ofNothing(asRead, new Document("b", 2)))
                .contains(new Document("_id", "a").append("b", 2));
    }

    @Test
    void leavesIdentitiesThatAreNotSaidPlainlyToTheLibrary() {
        var update = new Document("b", 2);

        assertThat(Replacement.ofNothing(new Document("version", 0), update)).isEmpty();
        assertThat(Replacement.ofNothing(new Document("_id", new Document("$in", List.of("a"))), update))
                .isEmpty();
        assertThat(Replacement.ofNothing(new Document("_id", "a"), new Document("_id", "b")))
                .isEmpty();
        assertThat(Replacement.ofNothing(new Document("_id", "a"), new Document("_id", null)))
                .isEmpty();
    }

    @Test
    void leavesOperatorsAndNamesWithADotToTheLibrary() {
        assertThat(Replacement.isPlain(new Document("$set", new Document("a", 2))))
                .isFalse();
        assertThat(Replacement.isPlain(new Document("a.b", 2))).isFalse();
        assertThat(Replacement.isPlain(new Document("a", 2))).isTrue();
    }
}
