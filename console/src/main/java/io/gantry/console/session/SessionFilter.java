package io.gantry.console.session;

import io.gantry.access.Callers;
import io.gantry.console.store.SessionKey;
import io.gantry.http.origin.RoleOrigins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes the login with each request of its session, and ends those that have lasted long enough. */
final class SessionFilter extends OncePerRequestFilter {

    private final Duration longest;
    private final LoginEnds ends;
    private final RoleOrigins origins;
    private final SecurityContextRepository contexts;
    private final InstantSource clock;

    /** @param contexts keeps what Spring Security knows of a request, for that request */
    SessionFilter(
            Duration longest,
            LoginEnds ends,
            RoleOrigins origins,
            SecurityContextRepository contexts,
            InstantSource clock) {
        this.longest = longest;
        this.ends = ends;
        this.origins = origins;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var facts = session == null ? null : (@Nullable LoginFacts) session.getAttribute(LoginFacts.ATTRIBUTE);
        if (session != null && facts != null) {
            if (clock.instant().isBefore(facts.since().plus(longest))) {
                var address = request.getRemoteAddr();
                var login = new Login(
                        SessionKey.of(session.getId()).name(), facts, ends, caller -> caller.from(address, origins));
                login.note(request);
                Callers.record(request, login.caller());
                contexts.saveContext(
                        new SecurityContextImpl(new LoginAuthentication(login.caller())), request, response);
            } else {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
