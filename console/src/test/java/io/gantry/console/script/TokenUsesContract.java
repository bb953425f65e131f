package io.gantry.console.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the uses of tokens must do, whichever database they are on. */
abstract class TokenUsesContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final TokenUses uses;
    private final TokenUses ofAnotherConsole;

    TokenUsesContract(TestStore store) {
        var database = store.emptyDatabase();
        uses = new MongoTokenUses(database);
        ofAnotherConsole = new MongoTokenUses(store.throughAnotherClient(database));
    }

    @Test
    void givesBackTheLastUseOfTheTokensThatAreAskedFor() {
        uses.note(Map.of("a", NOW, "b", NOW.plusSeconds(1), "c", NOW.plusSeconds(2)));

        assertThat(ofAnotherConsole.of(Set.of("a", "b", "unused")))
                .isEqualTo(Map.of("a", NOW, "b", NOW.plusSeconds(1)));
        assertThat(uses.of(Set.of())).isEmpty();
    }

    @Test
    void aUseBeforeTheLastOneChangesNothing() {
        uses.note(Map.of("a", NOW));

        ofAnotherConsole.note(Map.of("a", NOW.minusSeconds(1), "b", NOW));
        assertThat(uses.of(Set.of("a", "b"))).isEqualTo(Map.of("a", NOW, "b", NOW));

        ofAnotherConsole.note(Map.of("a", NOW.plusSeconds(5)));
        uses.note(Map.of());
        assertThat(uses.of(Set.of("a"))).isEqualTo(Map.of("a", NOW.plusSeconds(5)));
    }

    @Test
    void ofConsolesThatNoteTheFirstUseAtOnceTheLatestUseStays() {
        for (int round = 0; round < 20; round++) {
            var token = "token-" + round;
            Race.of(IntStream.range(0, 6)
                    .mapToObj(i -> noted(i % 2 == 0 ? uses : ofAnotherConsole, token, NOW.plusSeconds(i * 7 % 6)))
                    .toList());

            assertThat(uses.of(Set.of(token))).isEqualTo(Map.of(token, NOW.plusSeconds(5)));
        }
    }

    // Each console also notes a token that it alone has seen.
    private static Callable<Boolean> noted(TokenUses uses, String token, Instant at) {
        return () -> {
            uses.note(Map.of(token, at, token + "/" + at, at));
            return true;
        };
    }
}
