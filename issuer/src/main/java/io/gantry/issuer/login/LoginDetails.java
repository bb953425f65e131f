package io.gantry.issuer.login;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What comes with an attempt to log in beside name and password. */
final class LoginDetails extends WebAuthenticationDetails {

    static final String CODE = "code";

    private static final long serialVersionUID = 1L;

    private final transient @Nullable String code;
    private final transient @Nullable PendingLogin pending;

    LoginDetails(HttpServletRequest request) {
        super(request);
        code = request.getParameter(CODE);
        var session = request.getSession(false);
        pending = session == null ? null : (@Nullable PendingLogin) session.getAttribute(PendingLogin.ATTRIBUTE);
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
