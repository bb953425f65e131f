package io.gantry.access.audit;

import io.gantry.event.AuditEvent.Outcome;
import jakarta.servlet.http.HttpServletRequest;

/** Puts on record what is denied outside of a service's interface, such as a login. */
public final class AuditedDenials {

    private static final int TOO_MANY = 429;

    private final Auditing auditing;
    private final RequestCounts counts;
    private final AuditRecorder recorder;

    AuditedDenials(Auditing auditing, RequestCounts counts, AuditRecorder recorder) {
        this.auditing = auditing;
        this.counts = counts;
        this.recorder = recorder;
    }

    /** Records a denial, under an entry of its own unless it came too often; what cannot be stored now is stored later. */
    public void record(HttpServletRequest request, int status, String action) {
        if (status == TOO_MANY) {
            count(request, status, action);
        } else {
            recorder.record(auditing.entryOf(request, status, action, Outcome.DENIED));
        }
    }

    /** Puts a denial on record by its number only. */
    public void count(HttpServletRequest request, int status, String action) {
        counts.add(request, status, action);
    }
}
