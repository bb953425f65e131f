package io.gantry.access.token;

import io.gantry.access.Callers;
import io.gantry.http.origin.RoleOrigins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who shows a valid token or key, and keeps the caller with the request. It is the whole chain of a service: here
 * are no sessions, no logins and no forms, so nothing of what would protect them.
 */
final class CallerFilter extends OncePerRequestFilter {

    // The description of the interface is public.
    private static final String DESCRIPTION = "/openapi";

    private static final String INTERFACE = "/api/";

    private final CallerAuthenticator authenticator;
    private final RoleOrigins origins;
    private final Refusals refusals;
    private final BearerTokenResolver bearers = new DefaultBearerTokenResolver();

    CallerFilter(CallerAuthenticator authenticator, RoleOrigins origins, Refusals refusals) {
        this.authenticator = authenticator;
        this.origins = origins;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // An answer is for the one who asked; a handler may say otherwise.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getServletPath().equals(DESCRIPTION) || isLetIn(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isLetIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var bearer = bearers.resolve(request);
            if (bearer == null) {
                refusals.unknown(request, response);
                return false;
            }
            var address = request.getRemoteAddr();
            Callers.record(request, authenticator.callerOf(bearer, address).from(address, origins));
        } catch (AuthenticationException e) {
            refusals.refuse(request, response, e);
            return false;
        }
        if (!request.getServletPath().startsWith(INTERFACE)) {
            refusals.nothingThere(request, response);
            return false;
        }
        return true;
    }
}
