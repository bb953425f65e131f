package io.gantry.console.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses writing requests without a login. It comes before everything else that looks at such a request: the check of CSRF
 * tokens would begin a session for it.
 */
final class AnonymousWriteFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Refusals refusals;

    AnonymousWriteFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || Login.of(request).isPresent()) {
            chain.doFilter(request, response);
        } else {
            refusals.unknown(request, response);
        }
    }
}
