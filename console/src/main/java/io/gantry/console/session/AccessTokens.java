package io.gantry.console.session;

import io.gantry.access.Caller;
import io.gantry.access.token.IssuerUnavailableException;
import io.gantry.access.token.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;

/** The access tokens of sessions, renewed when they are about to expire. */
final class AccessTokens {

    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);
    private static final Duration RENEWED_BEFORE = Duration.ofSeconds(60);

    private final TokenRenewal renewal;
    private final Tokens tokens;
    private final InstantSource clock;

    AccessTokens(TokenRenewal renewal, Tokens tokens, InstantSource clock) {
        this.renewal = renewal;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The token that stands for a request's session.
     *
     * @throws SessionEndedException if there is none any more
     * @throws ProviderAwayException if there is none without the provider, and that does not answer
     */
    String of(Login login, HttpServletRequest request) {
        var held = heldBy(request);
        var soon = clock.instant().plus(RENEWED_BEFORE);
        if (held.lastUntil(soon) || held.refresh() == null) {
            return valid(held);
        }
        var session = renewal.renewed(request.getSession().getId(), soon, this::callerOf);
        login.becomes(session.facts());
        return valid(session.tokens());
    }

    /**
     * Whom the token of a session that has just begun speaks of.
     *
     * @throws SessionEndedException if it is not one for Gantry
     * @throws ProviderAwayException if the provider does not tell the keys to check it with
     */
    Caller callerOf(HttpServletRequest request) {
        return callerOf(heldBy(request));
    }

    private static HeldTokens heldBy(HttpServletRequest request) {
        var session = request.getSession(false);
        var held = session == null ? null : (@Nullable HeldTokens) session.getAttribute(HeldTokens.ATTRIBUTE);
        if (held == null) {
            throw new SessionEndedException("the session holds no token");
        }
        return held;
    }

    private Caller callerOf(HeldTokens held) {
        try {
            return tokens.read(held.access());
        } catch (IssuerUnavailableException e) {
            throw new ProviderAwayException(e);
        } catch (AuthenticationException e) {
            log.warn("The identity provider has issued a token that is not valid here: {}", rootOf(e));
            throw new SessionEndedException("the identity provider issues tokens that are not for Gantry");
        }
    }

    private String valid(HeldTokens held) {
        if (!held.lastUntil(clock.instant())) {
            throw new SessionEndedException("the token has expired and cannot be refreshed");
        }
        return held.access();
    }

    private static String rootOf(Throwable e) {
        var cause = e.getCause();
        return cause == null ? e.toString() : cause.toString();
    }
}
