package io.gantry.console.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Gives requests their session, but only those that need one: what handles a request inside the framework asks for its
 * session now and then, without a use for it.
 */
final class NeededSessionFilter extends SessionRepositoryFilter<ConsoleSession> {

    NeededSessionFilter(ConsoleSessions sessions, HttpSessionIdResolver ids) {
        super(sessions);
        setHttpSessionIdResolver(ids);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SessionNeed.is(request)) {
            super.doFilterInternal(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
