package io.gantry.console.session;

import jakarta.servlet.http.HttpServletRequest;

/** Where a login begins and ends. */
final class LoginPaths {

    static final String BEGIN = "/oauth2/authorization/" + Provider.ID;

    private LoginPaths() {}

    static boolean includes(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/oauth2/") || path.startsWith("/login/");
    }
}
