package io.gantry.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gantry.access.BearerKey;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.event.AccessEvent.LoginsEnded;
import io.gantry.event.AccessEvent.ScriptTokenIssued;
import io.gantry.event.AccessEvent.ScriptTokenRevoked;
import io.gantry.event.Actor;
import io.gantry.event.ScriptToken;
import io.gantry.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScriptTokensTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Actor LI_NA = new Actor("li.na", "李娜", "GX-HB");

    private final EndedLogins ended = new EndedLogins();
    private final BearerKey key = BearerKey.random(ScriptTokens.PREFIX, new Random(1));
    private boolean caughtUp = true;
    private Instant now = NOW;
    private final ScriptTokens tokens = new ScriptTokens(ended, () -> caughtUp, () -> now);

    @Test
    void aPersonalTokenActsForItsHolder() {
        tokens.hear(issued("li.na"));

        assertThat(tokens.authenticate(key.reveal()))
                .contains(new Caller("li.na", "李娜 · Export", "GX-HB", Set.of(Role.UNIT)));
    }

    @Test
    void aTokenOfAServiceActsForItself() {
        tokens.hear(issued(null));

        assertThat(tokens.authenticate(key.reveal()).orElseThrow().account()).isEqualTo("token:" + key.id());
    }

    @Test
    void theSecretHasToBeRight() {
        tokens.hear(issued("li.na"));

        assertThat(tokens.authenticate(ScriptTokens.PREFIX + key.id() + "_" + "0".repeat(64)))
                .isEmpty();
        assertThat(tokens.authenticate(ScriptTokens.PREFIX + "nonsense")).isEmpty();
    }

    @Test
    void isDeadOnceItIsRevokedInWhateverOrderThatIsHeard() {
        tokens.hear(revoked());
        tokens.hear(issued("li.na"));

        assertThat(tokens.authenticate(key.reveal())).isEmpty();
    }

    @Test
    void expires() {
        tokens.hear(issued("li.na"));
        now = NOW.plusSeconds(3600);

        assertThat(tokens.authenticate(key.reveal())).isEmpty();
    }

    @Test
    void isForgottenThirtyDaysAfterItsEndAndNotBefore() {
        var forgotten = new ArrayList<String>();
        tokens.hear(issued("li.na"));
        now = NOW.plusSeconds(3600).plus(Duration.ofDays(30));
        tokens.forgetDead(forgotten::add);
        assertThat(tokens.all()).hasSize(1);

        now = now.plusSeconds(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> tokens.forgetDead(id -> {
                    throw new IllegalStateException("the log is away");
                }));
        assertThat(tokens.all()).hasSize(1);
        tokens.forgetDead(forgotten::add);

        assertThat(tokens.all()).isEmpty();
        assertThat(forgotten).containsExactly(key.id());
    }

    @Test
    void isForgottenEarlierIfItWasRevoked() {
        tokens.hear(issued("li.na"));
        tokens.hear(revoked());
        now = NOW.plus(Duration.ofDays(30)).plusSeconds(1);

        tokens.forgetDead(id -> {});

        assertThat(tokens.all()).isEmpty();
    }

    @Test
    void endsWithTheLoginsOfItsHolderUnlessItIsAServices() {
        tokens.hear(issued("li.na"));
        ended.hear(new LoginsEnded(UUID.randomUUID(), NOW, "li.na", NOW, 7L));
        assertThat(tokens.authenticate(key.reveal())).isEmpty();

        var service = new ScriptTokens(ended, () -> caughtUp, () -> now);
        service.hear(issued(null));
        assertThat(service.authenticate(key.reveal())).isPresent();
    }

    @Test
    void isNotCalledWrongWhileTheLogIsNotRead() {
        caughtUp = false;

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tokens.authenticate(key.reveal()))
                .matches(e -> e.problem().status() == 503);
    }

    private ScriptToken token(@Nullable String holder) {
        return new ScriptToken(
                key.id(),
                "Export",
                holder,
                "GX-HB",
                List.of("unit", "of-a-later-version"),
                NOW.plusSeconds(3600),
                key.hash());
    }

    private ScriptTokenIssued issued(@Nullable String holder) {
        return new ScriptTokenIssued(UUID.randomUUID(), NOW, 1, token(holder), LI_NA);
    }

    private ScriptTokenRevoked revoked() {
        return new ScriptTokenRevoked(UUID.randomUUID(), NOW, 2, token("li.na"), LI_NA, NOW, LI_NA);
    }
}
