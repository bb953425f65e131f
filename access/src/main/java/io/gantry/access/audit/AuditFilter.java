package io.gantry.access.audit;

import io.gantry.event.AuditEvent;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import io.gantry.stream.EventOutbox;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Records commands before they are answered, so that every command that was confirmed is in the audit trail. */
final class AuditFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AuditFilter.class);

    private final Auditing auditing;
    private final EventOutbox outbox;
    private final Runnable relay;
    private final Counter lost;
    private final ProblemWriter problems;

    /** @param relay wakes the outbox relay */
    AuditFilter(Auditing auditing, EventOutbox outbox, Runnable relay, Counter lost, ProblemWriter problems) {
        this.auditing = auditing;
        this.outbox = outbox;
        this.relay = relay;
        this.lost = lost;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Auditing.isCommand(request)) {
            chain.doFilter(request, response);
            auditing.eventOf(request, response.getStatus()).ifPresent(this::record);
            return;
        }
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        var recorded =
                auditing.eventOf(request, held.getStatus()).map(this::record).orElse(true);
        if (!recorded && held.getStatus() < 400) {
            problems.write(
                    held,
                    Problem.of(
                            ProblemType.UNAVAILABLE,
                            "the command may be done but cannot be audited now; send the same again, it counts once"));
        }
        held.copyBodyToResponse();
        // Otherwise the container replaces the answer to an incomplete body by its own error page.
        response.flushBuffer();
    }

    /** Returns whether the event is safe. */
    private boolean record(AuditEvent event) {
        try {
            outbox.add(event);
            relay.run();
            return true;
        } catch (RuntimeException e) {
            lost.increment();
            log.error("Audit event lost: {} ({})", event, e.toString());
            return false;
        }
    }
}
