package io.gantry.console.session;

import io.gantry.access.limit.Admission;
import io.gantry.http.limit.Throttling;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Charges a request with a session to its account. A login costs its address, whoever was logged in before. */
final class AccountCharge extends OncePerRequestFilter {

    private final Admission admission;
    private final Throttling throttling;

    AccountCharge(Admission admission, Throttling throttling) {
        this.admission = admission;
        this.throttling = throttling;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Login.of(request).isEmpty() || LoginPaths.includes(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        admission.accept(request);
        if (throttling.lets(admission.caller(Login.of(request).orElseThrow().caller()), request, response)) {
            chain.doFilter(request, response);
        }
    }
}
