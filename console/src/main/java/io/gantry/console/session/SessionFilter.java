package io.gantry.console.session;

import io.gantry.access.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes the login with each request of its session, and ends those that have lasted long enough. */
final class SessionFilter extends OncePerRequestFilter {

    private final Duration longest;
    private final InstantSource clock;

    SessionFilter(Duration longest, InstantSource clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var login = Login.of(session);
        if (session != null && login != null) {
            if (clock.instant().isBefore(login.since().plus(longest))) {
                login.note(request);
                Callers.record(request, login.caller());
            } else {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
