package io.gantry.issuer.limit;

import io.gantry.http.limit.Accepted;
import io.gantry.http.limit.CommonPurses;
import io.gantry.http.limit.Credential;
import io.gantry.http.limit.Payer;
import io.gantry.http.limit.Purses;
import io.gantry.http.limit.Throttling;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Charges each request to its address, unless it shows a client's secret or a token that was accepted before: console and
 * services are at the same address as whoever sits at this machine. What stands in {@code Authorization} counts only where
 * it is checked; a page is answered whatever stands there.
 */
final class ChargeFilter extends OncePerRequestFilter {

    private static final Set<String> CHECK_CLIENTS = Set.of("/oauth2/token", "/oauth2/revoke", "/oauth2/introspect");

    private final CommonPurses common;
    private final Purses bearers;
    private final Accepted accepted;
    private final Throttling throttling;

    ChargeFilter(IssuerLimits limits, Throttling throttling) {
        this.common = new CommonPurses(limits.address(), limits.strangers(), limits.total(), limits.remembered());
        this.bearers = new Purses(Payer.BEARER, limits.bearer(), limits.remembered());
        this.accepted = new Accepted(limits.remembered());
        this.throttling = throttling;
    }

    // What all services ask for without showing anything, and what costs no more than a refusal would.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.equals("/oauth2/jwks") || path.startsWith("/.well-known/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null || !isChecked(request)) {
            var kind = request.getMethod().equals("POST") ? "form" : "page";
            if (throttling.lets(common.stranger(request.getRemoteAddr(), kind), request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        var credential = Credential.keyOf(shown);
        var isKnown = accepted.knows(credential);
        var charge = isKnown
                ? common.known(bearers.of(credential))
                : common.stranger(request.getRemoteAddr(), "authorization");
        if (!throttling.lets(charge, request, response)) {
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            accepted.forget(credential);
        } else if (!isKnown && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            charge.giveBack();
            accepted.remember(credential);
        }
    }

    // With another method the same path is one of the pages' and leads to the console.
    private static boolean isChecked(HttpServletRequest request) {
        var path = request.getServletPath();
        var method = request.getMethod();
        return path.startsWith("/api/")
                || (path.equals("/userinfo") && (method.equals("GET") || method.equals("POST")))
                || (CHECK_CLIENTS.contains(path) && method.equals("POST"));
    }
}
