package io.gantry.console.session;

import io.gantry.access.Caller;
import io.gantry.console.store.Sessions;
import io.gantry.stream.FaultLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Renews the tokens of a session once for all requests that come at one time, at whatever console: a provider may let a
 * refresh token count once only. Within a console the requests wait in turn; among consoles, one reserves the session.
 */
final class TokenRenewal {

    private static final Logger log = LoggerFactory.getLogger(TokenRenewal.class);

    // What the client says when it got no answer, or none that can be read, and what providers say of themselves.
    private static final Set<String> NO_ANSWER =
            Set.of("invalid_token_response", OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int TURNS = 64;

    private final ConsoleSessions sessions;
    private final Sessions store;
    private final Provider provider;
    private final OAuth2AuthorizedClientProvider refresh;
    private final InstantSource clock;
    private final FaultLog faults = FaultLog.ofRequests(log, "Renewing tokens at the identity provider");
    private final ReentrantLock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(ReentrantLock[]::new);

    TokenRenewal(
            ConsoleSessions sessions,
            Sessions store,
            Provider provider,
            OAuth2AuthorizedClientProvider refresh,
            InstantSource clock) {
        this.sessions = sessions;
        this.store = store;
        this.provider = provider;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** What a session has now. */
    record Renewed(LoginFacts facts, HeldTokens tokens) {}

    /**
     * Sees to it that the tokens of a session last until {@code then}.
     *
     * @param callerOf whom new tokens speak of
     * @throws SessionEndedException if the provider does not renew them any more
     * @throws ProviderAwayException if it does not answer
     */
    Renewed renewed(String id, Instant then, Function<HeldTokens, Caller> callerOf) {
        var turn = turns[Math.floorMod(id.hashCode(), TURNS)];
        turn.lock();
        try {
            return whenFree(id, then, callerOf);
        } finally {
            turn.unlock();
        }
    }

    private Renewed whenFree(String id, Instant then, Function<HeldTokens, Caller> callerOf) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var session = sessions.findById(id);
            if (session == null) {
                throw new SessionEndedException("the session was ended elsewhere");
            }
            var current = stateOf(session);
            if (current.tokens().lastUntil(then)) {
                return current;
            }
            var now = clock.instant();
            var stored = Objects.requireNonNull(session.stored());
            if (store.reserve(stored, now, now.plus(Sessions.RESERVED_FOR))) {
                return refreshed(session, current, callerOf);
            }
            if (current.tokens().lastUntil(now) && sessions.findById(id) != null) {
                // Another console is about to renew it; until then it is good.
                return current;
            }
            if (System.nanoTime() - deadline > 0) {
                throw new ProviderAwayException(new IllegalStateException("another console waits for it, too"));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private Renewed refreshed(ConsoleSession session, Renewed before, Function<HeldTokens, Caller> callerOf) {
        var done = false;
        try {
            var account = before.facts().caller().account();
            var client = LoginTokens.clientOf(before.tokens(), provider.registration(), account);
            var answer = refresh.authorize(OAuth2AuthorizationContext.withAuthorizedClient(client)
                    .principal(new LoginAuthentication(before.facts().caller()))
                    .build());
            faults.worked();
            var tokens = answer == null ? before.tokens() : LoginTokens.heldBy(answer);
            var now = new Renewed(before.facts().of(callerOf.apply(tokens)), tokens);
            session.setAttribute(HeldTokens.ATTRIBUTE, now.tokens());
            session.setAttribute(LoginFacts.ATTRIBUTE, now.facts());
            sessions.save(session);
            done = true;
            return now;
        } catch (OAuth2AuthorizationException e) {
            throw refused(e);
        } finally {
            if (!done) {
                store.release(session.key().name());
            }
        }
    }

    private static Renewed stateOf(ConsoleSession session) {
        return new Renewed(
                Objects.requireNonNull(session.<LoginFacts>getAttribute(LoginFacts.ATTRIBUTE)),
                Objects.requireNonNull(session.<HeldTokens>getAttribute(HeldTokens.ATTRIBUTE)));
    }

    private RuntimeException refused(OAuth2AuthorizationException e) {
        if (NO_ANSWER.contains(e.getError().getErrorCode())) {
            faults.failed(e);
            return new ProviderAwayException(e);
        }
        return new SessionEndedException("the identity provider does not refresh the token: "
                + e.getError().getErrorCode());
    }
}
