package io.gantry.access.token;

import io.gantry.access.BearerKey;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.event.AccessEvent.ScriptTokenIssued;
import io.gantry.event.AccessEvent.ScriptTokenRevoked;
import io.gantry.event.Actor;
import io.gantry.event.ScriptToken;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tokens of scripts. Each instance hears of all; so one that is revoked is dead within a moment everywhere. */
public final class ScriptTokens {

    private static final Phrase READING = new Phrase(
            "tokens-not-read",
            "the service is reading the log and does not know all tokens of scripts yet; try again",
            "服务正在读取日志，尚未得知所有脚本令牌；请重试");

    /** The beginning of every token, by which it is told from others and found by scanners for leaked secrets. */
    public static final String PREFIX = "gtk_";

    private static final String SERVICE = "token:";

    // So long a holder finds in the list what has become of a token.
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Map<String, Known> byId = new ConcurrentHashMap<>();
    private final EndedLogins ended;
    private final BooleanSupplier caughtUp;
    private final InstantSource clock;

    /** @param caughtUp whether all is known that was in the log when reading began */
    public ScriptTokens(EndedLogins ended, BooleanSupplier caughtUp, InstantSource clock) {
        this.ended = ended;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /**
     * A token as far as it is known.
     *
     * @param by the account that issued it
     * @param revokedAt since when it is dead; absent while it is not revoked
     */
    public record Known(
            ScriptToken token,
            Instant issuedAt,
            Actor by,
            @Nullable Instant revokedAt) {}

    public void hear(ScriptTokenIssued event) {
        byId.putIfAbsent(event.token().id(), new Known(event.token(), event.time(), event.by(), null));
    }

    /** The first revocation holds, and nothing makes a dead token good. */
    public void hear(ScriptTokenRevoked event) {
        var dead = new Known(event.token(), event.issuedAt(), event.issuedBy(), event.time());
        byId.merge(event.token().id(), dead, (known, heard) -> known.revokedAt() == null ? heard : known);
    }

    /** The token of that id. */
    public Optional<Known> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Forgets the tokens that have been revoked, or have expired, for 30 days.
     *
     * @param before gets the id of each before it is forgotten; one for which it throws is kept
     */
    public void forgetDead(Consumer<String> before) {
        var since = clock.instant().minus(REMEMBERED);
        for (var known : List.copyOf(byId.values())) {
            var end = known.revokedAt() == null ? known.token().expiresAt() : known.revokedAt();
            if (end.isBefore(since)) {
                before.accept(known.token().id());
                byId.remove(known.token().id());
            }
        }
    }

    /** All tokens, also those that are dead, but for those that have been so for long. */
    public Stream<Known> all() {
        return byId.values().stream();
    }

    /** Whether a token is still good: neither revoked nor expired, and the logins of its holder have not ended since. */
    public boolean isGood(Known known) {
        var holder = known.token().holder();
        return known.revokedAt() == null
                && known.token().expiresAt().isAfter(clock.instant())
                && (holder == null || !ended.include(holder, known.issuedAt(), null));
    }

    /**
     * The caller that shows {@code bearer}; empty if that is not a good token.
     *
     * @throws ProblemException with {@link ProblemType#CATCHING_UP} if it is not known, and the log not read so far
     */
    Optional<Caller> authenticate(String bearer) {
        var shown = BearerKey.parse(PREFIX, bearer).orElse(null);
        if (shown == null) {
            return Optional.empty();
        }
        // Asked first: what was not known then may have come since.
        var isCaughtUp = caughtUp.getAsBoolean();
        var known = byId.get(shown.id());
        if (known == null && !isCaughtUp) {
            throw new ProblemException(ProblemType.CATCHING_UP, READING);
        }
        return known != null && shown.matches(known.token().secretHash()) && isGood(known)
                ? Optional.of(callerOf(known))
                : Optional.empty();
    }

    private static Caller callerOf(Known known) {
        var token = known.token();
        var holder = token.holder();
        var roles =
                token.roles().stream().flatMap(role -> Role.of(role).stream()).collect(Collectors.toUnmodifiableSet());
        return holder == null
                ? new Caller(SERVICE + token.id(), token.label(), token.unit(), roles)
                : new Caller(holder, known.by().name() + " · " + token.label(), token.unit(), roles);
    }
}
