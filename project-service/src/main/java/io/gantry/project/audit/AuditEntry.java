package io.gantry.project.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.access.audit.Auditing;
import io.gantry.event.Actor;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.ProgressEvent.ProgressReported;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the trail. All texts are short, printable and on one line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
        UUID id,
        Instant time,
        String service,
        @Nullable Actor by,
        String from,
        String action,
        String target,
        Outcome outcome,
        int status) {

    // Whoever wrote the event should have cleaned it; whoever reads the trail must not depend on that.
    static AuditEntry of(RequestAudited event) {
        return new AuditEntry(
                event.id(),
                event.time().truncatedTo(ChronoUnit.MILLIS),
                Auditing.printable(event.service()),
                event.by() == null ? null : printable(event.by()),
                Auditing.printable(event.from()),
                Auditing.printable(event.action()),
                Auditing.printable(event.target()),
                event.outcome(),
                event.status());
    }

    /**
     * The request that brought a report: the same entry for all reports that it brought. Empty if the request has an audit
     * event of its own.
     */
    static Optional<AuditEntry> of(ProgressReported event) {
        if (event.from() == null) {
            return Optional.empty();
        }
        var id = String.join(
                "\n",
                "reports",
                event.by().account(),
                event.from(),
                event.time().toString());
        return Optional.of(of(new RequestAudited(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                event.time(),
                "progress-service",
                event.by(),
                event.from(),
                "receive",
                "/api/progress/reports",
                Outcome.DONE,
                202)));
    }

    private static Actor printable(Actor by) {
        return new Actor(
                Auditing.printable(by.account()),
                Auditing.printable(by.name()),
                by.unit() == null ? null : Auditing.printable(by.unit()));
    }
}
