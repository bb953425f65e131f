package io.gantry.console.session;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of a session, without what the console itself is known by at the provider. */
record HeldTokens(
        String access,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        Set<String> scopes,
        @Nullable String refresh) {

    static final String ATTRIBUTE = "tokens";

    /** Whether the access token is still good then. */
    boolean lastUntil(Instant then) {
        return expiresAt == null || expiresAt.isAfter(then);
    }
}
