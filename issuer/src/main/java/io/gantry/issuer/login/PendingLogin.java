package io.gantry.issuer.login;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A login whose password was right, and whose second factor is awaited. It lies in the browser's session here.
 *
 * @param at when the password was given
 */
public record PendingLogin(SignedIn who, Instant at) implements Serializable {

    static final String ATTRIBUTE = PendingLogin.class.getName();

    private static final Duration AWAITED = Duration.ofMinutes(5);

    /** The account whose second factor the browser that sends {@code request} was asked for. */
    public static Optional<String> nameIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof PendingLogin pending
                ? Optional.of(pending.who().name())
                : Optional.empty();
    }

    boolean isAwaited(Instant now) {
        return now.isBefore(at.plus(AWAITED));
    }
}
