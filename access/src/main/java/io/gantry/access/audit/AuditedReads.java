package io.gantry.access.audit;

import io.gantry.event.AuditEvent.Outcome;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Puts on record that something is read which is worth it, such as a secret or an export, before it is handed out. */
public final class AuditedReads {

    private static final Phrase NOT_AUDITED = new Phrase(
            "read-not-audited", "the read cannot be audited now; try again in a moment", "目前无法将此次查阅记入审计；请稍后再试");

    private final Auditing auditing;
    private final AuditRecorder recorder;

    AuditedReads(Auditing auditing, AuditRecorder recorder) {
        this.auditing = auditing;
        this.recorder = recorder;
    }

    /**
     * Records that what {@code request} asks for is going to be answered.
     *
     * @throws ProblemException if that cannot be recorded now; then nothing may be handed out
     */
    public void record(HttpServletRequest request) {
        var entry = auditing.entryOf(request, HttpServletResponse.SC_OK, auditing.actionOf(request), Outcome.DONE);
        if (!recorder.record(entry)) {
            throw new ProblemException(Problem.of(ProblemType.UNAVAILABLE, NOT_AUDITED));
        }
    }
}
