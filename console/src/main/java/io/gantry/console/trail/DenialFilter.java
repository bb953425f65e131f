package io.gantry.console.trail;

import io.gantry.access.audit.Auditing;
import io.gantry.access.audit.OnRecord;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Records whom the edge turns away, and the commands that it answers itself. */
final class DenialFilter extends OncePerRequestFilter {

    private static final Set<Integer> DENIED = Set.of(401, 403, 429);

    // Every page asks one of these first, and to be told no is nothing that was denied.
    private static final Set<String> WHO_AM_I = Set.of("/api/console/session", "/api/console/visit");

    private final AuditTrail trail;

    DenialFilter(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!Handed.isOn(request) && !OnRecord.isNoted(request) && isWorthIt(request, response)) {
            trail.answered(request, response.getStatus());
        }
    }

    private static boolean isWorthIt(HttpServletRequest request, HttpServletResponse response) {
        return Auditing.isCommand(request)
                || DENIED.contains(response.getStatus()) && !WHO_AM_I.contains(request.getServletPath());
    }
}
