package io.gantry.issuer.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What comes with an attempt to log in beside name and password. */
public final class LoginDetails extends WebAuthenticationDetails {

    static final String CODE = "code";

    private static final long serialVersionUID = 1L;

    private final transient @Nullable String code;
    private final transient @Nullable PendingLogin pending;

    LoginDetails(HttpServletRequest request) {
        super(request);
        code = request.getParameter(CODE);
        pending = pendingIn(request);
    }

    private static @Nullable PendingLogin pendingIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (@Nullable PendingLogin) session.getAttribute(PendingLogin.ATTRIBUTE);
    }

    /** The account whose second factor the browser that sends {@code request} was asked for. */
    public static Optional<String> accountOfPending(HttpServletRequest request) {
        return Optional.ofNullable(pendingIn(request))
                .map(pending -> pending.who().name());
    }

    /** The code, if this is the second step. */
    @Nullable
    String code() {
        return code;
    }

    @Nullable
    PendingLogin pending() {
        return pending;
    }
}
