package io.gantry.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes with a request of a session the access token that goes on with it. */
public final class RelayedToken {

    private static final String ATTRIBUTE = RelayedToken.class.getName();

    private RelayedToken() {}

    static void note(HttpServletRequest request, String token) {
        request.setAttribute(ATTRIBUTE, token);
    }

    /** The token; empty for a request that belongs to no session. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((@Nullable String) request.getAttribute(ATTRIBUTE));
    }
}
