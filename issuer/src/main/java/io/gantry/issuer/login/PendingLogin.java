package io.gantry.issuer.login;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A login whose password was right, and whose second factor is awaited. It lies in the browser's session here.
 *
 * @param at when the password was given
 */
record PendingLogin(SignedIn who, Instant at) implements Serializable {

    static final String ATTRIBUTE = PendingLogin.class.getName();

    private static final Duration AWAITED = Duration.ofMinutes(5);

    boolean isAwaited(Instant now) {
        return now.isBefore(at.plus(AWAITED));
    }
}
