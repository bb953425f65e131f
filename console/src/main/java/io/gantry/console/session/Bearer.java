package io.gantry.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Requests that bear what a service will check: no session counts for them. */
final class Bearer {

    private static final Set<String> SERVICES =
            Set.of("/api/registry", "/api/progress", "/api/notification", "/api/identity");

    private Bearer() {}

    static boolean isBorneBy(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && request.getServletPath().startsWith("/api/");
    }

    /** Whether it bears something, and a service is to answer it: by the names that the edge leads on. */
    static boolean isForAService(HttpServletRequest request) {
        return SERVICES.contains(request.getServletPath()) && isBorneBy(request);
    }
}
