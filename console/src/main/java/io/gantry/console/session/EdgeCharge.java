package io.gantry.console.session;

import io.gantry.access.limit.Admission;
import io.gantry.console.trail.Handed;
import io.gantry.http.limit.AddressGroup;
import io.gantry.http.limit.Charge;
import io.gantry.http.limit.Credential;
import io.gantry.http.limit.Purses;
import io.gantry.http.limit.Throttling;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Charges each request at the edge before anything is done for it. What no service has accepted yet, and a session that was
 * not found yet, count for the address: otherwise a new invention each time would be a new budget.
 */
final class EdgeCharge extends OncePerRequestFilter {

    // Each kind of request that nobody has let in yet has its own budget of an address.
    private static final String NOTHING = "";
    private static final String LOGIN = "login";
    private static final String SESSION = "session";
    private static final String BEARER = "bearer";

    // What a service answers after it has looked at who asks. Others may come before.
    private static final Set<Integer> ACCEPTED = Set.of(403, 404, 409, 412, 422, 428);

    private final Admission admission;
    private final Purses bearers;
    private final Purses pages;
    private final Purses logouts;
    private final CookieSerializer cookies;
    private final Throttling throttling;

    EdgeCharge(
            Admission admission,
            Purses bearers,
            Purses pages,
            Purses logouts,
            CookieSerializer cookies,
            Throttling throttling) {
        this.admission = admission;
        this.bearers = bearers;
        this.pages = pages;
        this.logouts = logouts;
        this.cookies = cookies;
        this.throttling = throttling;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SessionNeed.isForPages(request)) {
            pass(Charge.to(pages.of(AddressGroup.of(request.getRemoteAddr()))), request, response, chain);
        } else if (BackChannelController.PATH.equals(request.getServletPath())) {
            // Whatever else it shows. Strangers have no part in it: the provider is one, and is heard while they flood.
            pass(Charge.to(logouts.of(AddressGroup.of(request.getRemoteAddr()))), request, response, chain);
        } else if (Bearer.isBorneBy(request)) {
            bearing(Credential.keyOf(request.getHeader(HttpHeaders.AUTHORIZATION)), request, response, chain);
        } else if (LoginPaths.includes(request)) {
            pass(admission.stranger(request, LOGIN, null), request, response, chain);
        } else {
            var shown = cookies.readCookieValues(request);
            if (shown.isEmpty()) {
                pass(admission.stranger(request, NOTHING, null), request, response, chain);
            } else {
                withSession(Credential.keyOf(shown.get(0)), request, response, chain);
            }
        }
    }

    private void bearing(String credential, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (admission.knows(credential)) {
            pass(admission.known(bearers.of(credential)), request, response, chain);
            if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
                admission.reject(request, BEARER, credential);
            }
        } else if (pass(admission.stranger(request, BEARER, credential), request, response, chain)
                && Handed.isOn(request)
                && response.getHeader(HttpHeaders.WWW_AUTHENTICATE) == null
                && (response.getStatus() < 400 || ACCEPTED.contains(response.getStatus()))) {
            admission.accept(request);
        }
    }

    // Who logs in with it is charged when the session has been found. Where none was, it has ended.
    private void withSession(
            String credential, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (admission.knows(credential)) {
            chain.doFilter(request, response);
            if (Login.of(request).isEmpty() && response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                admission.reject(request, SESSION, credential);
            }
        } else {
            pass(admission.stranger(request, SESSION, credential), request, response, chain);
        }
    }

    private boolean pass(Charge charge, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!throttling.lets(charge, request, response)) {
            return false;
        }
        chain.doFilter(request, response);
        return true;
    }
}
