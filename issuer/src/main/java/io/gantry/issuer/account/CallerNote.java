package io.gantry.issuer.account;

import io.gantry.access.Caller;
import io.gantry.access.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;

/** Attaches the caller to a request for the audit trail, which is written after Spring Security has forgotten it. */
final class CallerNote extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof Jwt token) {
            var account = Objects.requireNonNull(token.getSubject(), "sub");
            var name = Objects.requireNonNullElse(token.getClaimAsString("name"), account);
            Callers.record(request, new Caller(account, name, token.getClaimAsString("unit"), Set.of()));
        }
        chain.doFilter(request, response);
    }
}
