package io.gantry.console.session;

import jakarta.servlet.http.HttpServletRequest;

/** Where a login begins and ends. */
final class LoginPaths {

    static final String BEGIN = "/oauth2/authorization/" + Provider.ID;

    private static final String END = "/login/oauth2/code/" + Provider.ID;

    private LoginPaths() {}

    /** Whether a login begins or ends there, and not only might with another provider. */
    static boolean areMeantBy(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.equals(BEGIN) || path.equals(END);
    }

    static boolean includes(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/oauth2/") || path.startsWith("/login/");
    }
}
