package io.gantry.console.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.token.EndedLogins;
import io.gantry.access.token.ScriptTokens;
import io.gantry.event.Event;
import io.gantry.problem.ProblemException;
import io.gantry.stream.Position;
import io.gantry.unit.UnitTree;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenRegisterTests {

    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");
    private static final Caller LI_NA = new Caller("li.na", "李娜", "GX-HB", Set.of(Role.UNIT, Role.OFFICE));
    private static final Caller ADMIN = new Caller("admin", "管理员", "GX", Set.of(Role.ADMIN, Role.OFFICE));

    private final List<Event> log = new ArrayList<>();
    private boolean confirming = true;
    private final ScriptTokens tokens = new ScriptTokens(new EndedLogins(), () -> true, () -> NOW);
    private final TokenRegister register = new TokenRegister(
            tokens,
            UnitTree.of(Map.of("GX-HB", "GX", "GX-ZJ", "GX", "GX-HB-1", "GX-HB")),
            this::publish,
            new Random(1),
            () -> NOW);

    @Test
    void aTokenHasWhatWasAskedForAndItsSecretIsInNoEvent() {
        var issue = register.issue(draft(false, "GX-HB-1", "unit"), LI_NA);

        var token = issue.known().token();
        assertThat(token.holder()).isEqualTo("li.na");
        assertThat(token.unit()).isEqualTo("GX-HB-1");
        assertThat(token.roles()).containsExactly("unit");
        assertThat(token.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(log).hasSize(1);
        assertThat(log.toString() + issue).doesNotContain(issue.key().secret());
        assertThat(tokens.isGood(issue.known())).isTrue();
    }

    @Test
    void nobodyGivesATokenMoreThanTheyHave() {
        assertRefused(422, draft(false, "GX-ZJ", "unit"), LI_NA);
        assertRefused(422, draft(false, "GX", "unit"), LI_NA);
        assertRefused(422, draft(false, "GX-HB", "leader"), LI_NA);
        assertRefused(422, draft(false, "GX-HB", "unit", "admin"), LI_NA);
        assertRefused(422, draft(false, "GX-HB", "no-role"), LI_NA);
        assertThat(log).isEmpty();
    }

    @Test
    void onlyAnAdministratorIssuesATokenOfAService() {
        assertRefused(403, draft(true, "GX-HB", "office"), LI_NA);

        var token =
                register.issue(draft(true, "GX-HB", "office"), ADMIN).known().token();

        assertThat(token.holder()).isNull();
    }

    @Test
    void oneSeesAndRevokesOnesOwnAndAnAdministratorThoseOfTheirUnits() {
        var own = register.issue(draft(false, "GX-HB", "unit"), LI_NA).known().token();
        var service =
                register.issue(draft(true, "GX-ZJ", "office"), ADMIN).known().token();

        assertThat(register.of(LI_NA)).extracting(known -> known.token().id()).containsExactly(own.id());
        assertThat(register.of(ADMIN))
                .extracting(known -> known.token().id())
                .containsExactlyInAnyOrder(own.id(), service.id());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> register.revoke(service.id(), LI_NA))
                .matches(e -> e.problem().status() == 404);
        register.revoke(own.id(), ADMIN);
        register.revoke(own.id(), ADMIN);

        assertThat(tokens.isGood(tokens.find(own.id()).orElseThrow())).isFalse();
        assertThat(log).hasSize(3);
    }

    @Test
    void anAccountHasSoManyTokensAndNoMoreUntilItRevokesOne() {
        for (int i = 0; i < TokenRegister.MOST; i++) {
            register.issue(draft(false, "GX-HB", "unit"), LI_NA);
        }

        assertRefused(409, draft(false, "GX-HB", "unit"), LI_NA);
        assertThat(log).hasSize(TokenRegister.MOST);
        assertThat(register.issue(draft(false, "GX", "office"), ADMIN)).isNotNull();

        register.revoke(register.of(LI_NA).get(0).token().id(), LI_NA);
        assertThat(register.issue(draft(false, "GX-HB", "unit"), LI_NA)).isNotNull();
    }

    @Test
    void theServicesOfAUnitHaveSoManyTokensWhoeverIssuesThem() {
        var other = new Caller("other", "管理员", "GX", Set.of(Role.ADMIN, Role.OFFICE));
        for (int i = 0; i < TokenRegister.MOST; i++) {
            register.issue(draft(true, "GX-ZJ", "office"), ADMIN);
        }

        assertRefused(409, draft(true, "GX-ZJ", "office"), other);
        assertThat(register.issue(draft(true, "GX-HB", "office"), other)).isNotNull();
    }

    @Test
    void issuingAndRevokingInTurnEndsSomewhere() {
        for (int i = 0; i < TokenRegister.MOST_WITH_DEAD; i++) {
            register.revoke(
                    register.issue(draft(false, "GX-HB", "unit"), LI_NA)
                            .known()
                            .token()
                            .id(),
                    LI_NA);
        }

        assertRefused(409, draft(false, "GX-HB", "unit"), LI_NA);
    }

    @Test
    void whatTheLogDoesNotConfirmIsNotDone() {
        var token = register.issue(draft(false, "GX-HB", "unit"), LI_NA).known();
        confirming = false;

        assertRefused(503, draft(false, "GX-HB", "unit"), LI_NA);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> register.revoke(token.token().id(), LI_NA));

        assertThat(register.of(LI_NA)).hasSize(1);
        assertThat(tokens.isGood(token)).isTrue();
    }

    private void assertRefused(int status, TokenDraft draft, Caller caller) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> register.issue(draft, caller))
                .matches(e -> e.problem().status() == status);
    }

    private static TokenDraft draft(boolean service, @Nullable String unit, String... roles) {
        return new TokenDraft("Export", service, unit, Set.of(roles), 30);
    }

    private List<Optional<Position>> publish(List<? extends Event> events) {
        if (!confirming) {
            return List.of(Optional.empty());
        }
        log.addAll(events);
        return List.of(Optional.of(new Position(events.get(0).topic(), 0, log.size())));
    }
}
