package io.gantry.access.limit;

import io.gantry.http.limit.Credential;
import io.gantry.http.limit.Throttling;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Charges the address of a request before anything is done for it, unless what it bears was let in before. */
final class AddressBudgetFilter extends OncePerRequestFilter {

    private static final String NOTHING = "";
    private static final String BEARER = "bearer";

    private final Admission admission;
    private final Throttling throttling;

    AddressBudgetFilter(Admission admission, Throttling throttling) {
        this.admission = admission;
        this.throttling = throttling;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var borne = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (borne == null) {
            if (throttling.lets(admission.stranger(request, NOTHING, null), request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        var credential = Credential.keyOf(borne);
        if (!admission.knows(credential)) {
            if (throttling.lets(admission.stranger(request, BEARER, credential), request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            admission.reject(request, BEARER, credential);
        }
    }
}
