package io.gantry.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** For which requests a session is asked for: not for those that bear what a service will check, nor for the pages. */
final class SessionNeed {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private SessionNeed() {}

    static boolean is(HttpServletRequest request) {
        return !Bearer.isBorneBy(request) && !isForPages(request);
    }

    /** Whether a page or a file of one is asked for. They hold no data, and nobody asks whose they are. */
    static boolean isForPages(HttpServletRequest request) {
        var path = request.getServletPath();
        return READING.contains(request.getMethod())
                && !path.startsWith("/api/")
                && !path.equals("/logout")
                && !LoginPaths.includes(request);
    }
}
