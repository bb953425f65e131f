package io.gantry.console.script;

import io.gantry.access.BearerKey;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.token.ScriptTokens;
import io.gantry.access.token.ScriptTokens.Known;
import io.gantry.event.AccessEvent;
import io.gantry.event.AccessEvent.ScriptTokenIssued;
import io.gantry.event.AccessEvent.ScriptTokenRevoked;
import io.gantry.event.ScriptToken;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.stream.EventPublisher;
import io.gantry.unit.Units;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Issues and revokes tokens. What is decided goes to the log first, and then at once into what this process knows, so that
 * it holds here when it is answered, and elsewhere within a moment.
 */
final class TokenRegister {

    /** Good tokens of one account, or of the services of one unit. */
    static final int MOST = 50;

    /** The same with those that have ended within 30 days, so that issuing and revoking in turn ends somewhere, too. */
    static final int MOST_WITH_DEAD = 200;

    private static final ProblemType TOO_MANY =
            new ProblemType(409, "too-many-tokens", "There are too many tokens", "令牌过多");
    private static final Phrase REVOKE_SOME = new Phrase(
            "tokens-at-most",
            "at most 50 good tokens of an account, or of the services of a unit, and 200 with those that ended within 30 days; revoke some, or wait",
            "每个账号或每个单位的服务最多 50 个有效令牌，连同 30 天内失效的最多 200 个；请先吊销一些，或稍后再试");
    private static final Phrase NEEDS_ADMIN = new Phrase(
            "service-token-admin",
            "this account lacks the role (expected: admin, for the token of a service)",
            "此账号缺少所需角色（要求：admin，才能签发服务令牌）");
    private static final Phrase UNIT =
            new Phrase("own-unit", "the code of a registered unit: your own or one below it", "本单位或下级已登记单位的代码");
    private static final Phrase ROLES = new Phrase("own-roles", "roles that your own account has", "自己拥有的角色");
    private static final Phrase TOKEN = new Phrase("own-token", "the id of a token of yours", "您的令牌的 id");
    private static final Phrase LOOK_FIRST = new Phrase(
            "token-unconfirmed",
            "the event log has not confirmed it in time; check the list before you issue another token, and revoke a token whose secret you have not received",
            "事件日志未能及时确认；再次签发前请查看列表，并吊销无人取得的令牌");
    private static final Phrase SEND_AGAIN = new Phrase(
            "token-revocation-unconfirmed",
            "the event log has not confirmed it in time; until it has, the token may still be good; send the same again",
            "事件日志未能及时确认；确认之前令牌可能仍有效；请重新发送");

    private final ScriptTokens tokens;
    private final Units units;
    private final EventPublisher publisher;
    private final RandomGenerator random;
    private final InstantSource clock;

    TokenRegister(
            ScriptTokens tokens, Units units, EventPublisher publisher, RandomGenerator random, InstantSource clock) {
        this.tokens = tokens;
        this.units = units;
        this.publisher = publisher;
        this.random = random;
        this.clock = clock;
    }

    /** An issued token and its secret, which is nowhere else from then on. */
    record Issue(Known known, BearerKey key) {}

    /** The tokens that {@code caller} may see and revoke: one's own, and an administrator's units'. */
    List<Known> of(Caller caller) {
        var own = ownUnits(caller);
        return tokens.all().filter(known -> isTheirs(known, caller, own)).toList();
    }

    /**
     * Issues one after the other, so that nobody has more by asking at once.
     *
     * @throws ProblemException 422 if it would have more than {@code caller} has, 403 if it is not theirs to issue, 409 if there
     *     are too many
     */
    synchronized Issue issue(TokenDraft draft, Caller caller) {
        if (draft.service() && !caller.hasAny(Role.ADMIN)) {
            throw new ProblemException(ProblemType.FORBIDDEN, NEEDS_ADMIN);
        }
        var unit = draft.unit() == null ? caller.unit() : draft.unit();
        if (unit != null && !ownUnits(caller).contains(unit)) {
            throw invalid("unit", unit, UNIT);
        }
        var beyond = draft.beyond(caller.roles());
        if (!beyond.isEmpty()) {
            throw invalid("roles", String.join(", ", beyond), ROLES);
        }
        requireRoom(draft.service() ? null : caller.account(), unit);
        var key = BearerKey.random(ScriptTokens.PREFIX, random);
        var now = now();
        var token = new ScriptToken(
                key.id(),
                draft.label(),
                draft.service() ? null : caller.account(),
                unit,
                draft.roles().stream().sorted().toList(),
                now.plus(Duration.ofDays(draft.days())),
                key.hash());
        var event = new ScriptTokenIssued(eventId(token, 1), now, 1, token, caller.actor());
        publish(event, LOOK_FIRST);
        tokens.hear(event);
        return new Issue(new Known(token, now, event.by(), null), key);
    }

    void revoke(String id, Caller caller) {
        var known = tokens.find(id)
                .filter(each -> isTheirs(each, caller, ownUnits(caller)))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, Fault.of("", id, TOKEN)));
        if (known.revokedAt() != null) {
            return;
        }
        var token = known.token();
        var event = new ScriptTokenRevoked(
                eventId(token, 2), now(), 2, token, caller.actor(), known.issuedAt(), known.by());
        publish(event, SEND_AGAIN);
        tokens.hear(event);
    }

    private void requireRoom(@Nullable String holder, @Nullable String unit) {
        var same = tokens.all()
                .filter(known -> Objects.equals(known.token().holder(), holder)
                        && (holder != null || Objects.equals(known.token().unit(), unit)))
                .toList();
        if (same.size() >= MOST_WITH_DEAD
                || same.stream().filter(tokens::isGood).count() >= MOST) {
            throw new ProblemException(TOO_MANY, REVOKE_SOME);
        }
    }

    private static boolean isTheirs(Known known, Caller caller, Set<String> own) {
        var token = known.token();
        return caller.account().equals(token.holder())
                || caller.hasAny(Role.ADMIN) && token.unit() != null && own.contains(token.unit());
    }

    private Set<String> ownUnits(Caller caller) {
        @Nullable String unit = caller.unit();
        return unit == null ? Set.of() : units.within(unit);
    }

    private void publish(AccessEvent event, Phrase advice) {
        if (publisher.tryPublish(List.of(event)).get(0).isEmpty()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, advice);
        }
    }

    private static ProblemException invalid(String field, String value, Phrase expected) {
        return new ProblemException(ProblemType.INVALID_CONTENT, Fault.of(field, value, expected));
    }

    // Stores keep milliseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    // The same decision is the same event, however often it is sent.
    private static UUID eventId(ScriptToken token, long revision) {
        return UUID.nameUUIDFromBytes(
                ("script-token\n" + token.id() + "\n" + revision).getBytes(StandardCharsets.UTF_8));
    }
}
