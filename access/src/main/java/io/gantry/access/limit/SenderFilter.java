package io.gantry.access.limit;

import io.gantry.access.Callers;
import io.gantry.http.limit.Throttling;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Charges a request to its sender, who was let in. */
final class SenderFilter extends OncePerRequestFilter {

    private final Admission admission;
    private final Throttling throttling;

    SenderFilter(Admission admission, Throttling throttling) {
        this.admission = admission;
        this.throttling = throttling;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Callers.of(request);
        if (caller.isPresent()) {
            admission.accept(request);
            if (!throttling.lets(admission.caller(caller.get()), request, response)) {
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
