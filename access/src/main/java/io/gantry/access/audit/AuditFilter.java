package io.gantry.access.audit;

import io.gantry.problem.Phrase;
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
import org.springframework.web.util.WebUtils;

/** Records commands before they are answered, so that every command that was confirmed is in the audit trail. */
final class AuditFilter extends OncePerRequestFilter {

    private static final Phrase NOT_AUDITED = new Phrase(
            "command-not-audited",
            "the command may have been carried out but cannot be audited now; send it again, it counts once",
            "命令可能已执行，但目前无法记入审计；请重新发送同一命令，只会计一次");

    private final Auditing auditing;
    private final RequestCounts counts;
    private final AuditRecorder recorder;
    private final ProblemWriter problems;

    AuditFilter(Auditing auditing, RequestCounts counts, AuditRecorder recorder, ProblemWriter problems) {
        this.auditing = auditing;
        this.counts = counts;
        this.recorder = recorder;
        this.problems = problems;
    }

    // An answer that comes later comes by this way.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Auditing.isCommand(request)) {
            chain.doFilter(request, response);
            if (!request.isAsyncStarted()) {
                count(request, response.getStatus());
                auditing.entryOf(request, response.getStatus()).ifPresent(recorder::record);
            }
            return;
        }
        var before = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        var held = before == null ? new ContentCachingResponseWrapper(response) : before;
        chain.doFilter(request, before == null ? held : response);
        if (request.isAsyncStarted()) {
            return;
        }
        if (!OnRecord.isNoted(request)) {
            count(request, held.getStatus());
            record(request, held);
        }
        held.copyBodyToResponse();
        // Otherwise the container replaces the answer to an incomplete body by its own error page.
        held.getResponse().flushBuffer();
    }

    private void count(HttpServletRequest request, int status) {
        if (Auditing.isCounted(request, status)) {
            counts.add(request, status);
        }
    }

    private void record(HttpServletRequest request, ContentCachingResponseWrapper held) throws IOException {
        var entries = auditing.entriesOf(request, held.getStatus());
        if (held.getStatus() >= 500) {
            entries.forEach(recorder::recordLater);
        } else if (!recorder.record(entries) && held.getStatus() < 400) {
            problems.write(request, held, Problem.of(ProblemType.UNAVAILABLE, NOT_AUDITED));
        }
    }
}
