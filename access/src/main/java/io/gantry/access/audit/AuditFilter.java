package io.gantry.access.audit;

import io.gantry.problem.Problem;
import io.gantry.problem.ProblemType;
import io.gantry.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Records commands before they are answered, so that every command that was confirmed is in the audit trail. */
final class AuditFilter extends OncePerRequestFilter {

    private final Auditing auditing;
    private final AuditRecorder recorder;
    private final ProblemWriter problems;

    AuditFilter(Auditing auditing, AuditRecorder recorder, ProblemWriter problems) {
        this.auditing = auditing;
        this.recorder = recorder;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Auditing.isCommand(request)) {
            chain.doFilter(request, response);
            auditing.eventOf(request, response.getStatus()).ifPresent(recorder::record);
            return;
        }
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (!OnRecord.isNoted(request)) {
            record(request, held);
        }
        held.copyBodyToResponse();
        // Otherwise the container replaces the answer to an incomplete body by its own error page.
        response.flushBuffer();
    }

    private void record(HttpServletRequest request, ContentCachingResponseWrapper held) throws IOException {
        var event = auditing.eventOf(request, held.getStatus());
        if (held.getStatus() >= 500) {
            event.ifPresent(recorder::recordLater);
        } else if (!event.map(recorder::record).orElse(true) && held.getStatus() < 400) {
            problems.write(
                    held,
                    Problem.of(
                            ProblemType.UNAVAILABLE,
                            "the command may be done but cannot be audited now; send the same again, it counts once"));
        }
    }
}
