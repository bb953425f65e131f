package io.gantry.console.script;

import io.gantry.access.BearerKey;
import io.gantry.access.token.ScriptTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes the use of tokens that a service has let in. */
final class UseFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ScriptTokens tokens;
    private final UseNotes notes;

    UseFilter(ScriptTokens tokens, UseNotes notes) {
        this.tokens = tokens;
        this.notes = notes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var borne = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (borne != null
                && borne.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && response.getStatus() != HttpServletResponse.SC_UNAUTHORIZED
                && response.getStatus() < 500) {
            BearerKey.parse(
                            ScriptTokens.PREFIX,
                            borne.substring(BEARER.length()).strip())
                    .flatMap(key -> tokens.find(key.id())
                            .filter(known -> key.matches(known.token().secretHash())))
                    .ifPresent(known -> notes.used(known.token().id()));
        }
    }
}
