package io.gantry.console.session;

import io.gantry.access.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each API request of a session its access token; a session that cannot have one any more ends. */
final class TokenFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(TokenFilter.class);

    private final AccessTokens tokens;
    private final Refusals refusals;

    TokenFilter(AccessTokens tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = Login.of(request);
        if (login.isPresent()) {
            try {
                RelayedToken.note(request, tokens.of(login.get(), request));
            } catch (SessionEndedException e) {
                log.info("Session of {} ends: {}", login.get().caller().account(), e.getMessage());
                Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
                SecurityContextHolder.clearContext();
                refusals.ended(request, response);
                return;
            } catch (ProviderAwayException e) {
                refusals.providerAway(request, response);
                return;
            }
            Callers.record(request, login.get().caller());
        }
        chain.doFilter(request, response);
    }
}
