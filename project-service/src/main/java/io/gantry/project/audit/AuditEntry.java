package io.gantry.project.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.access.audit.Auditing;
import io.gantry.event.Actor;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.event.AuditEvent.Count;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.AuditEvent.RequestsCounted;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.stream.Position;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail. All texts are short, printable and on one line.
 *
 * @param by the caller; named like the account where the name is not kept any more
 * @param from the address; absent where it is not kept any more
 * @param counts how many of what, where the line stands for many requests since {@code since}
 * @param told what was done, as the service says
 * @param requester hash of name and address, as the log has it
 * @param at partition and offset of the record that it was made of, so that an entry counts for one record only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
        UUID id,
        Instant time,
        @JsonIgnore Kind kind,
        String service,
        @Nullable Actor by,

        @Schema(description = "Address of the request, or its network of 64 bits; absent when it is not kept any more")
        @Nullable
        String from,

        String action,
        String target,
        Outcome outcome,
        int status,

        @Schema(description = "Details that the path does not hold, such as the rights that were given") @Nullable
        String detail,

        @Schema(description = "Only of requests that were counted: when the first of them came") @Nullable
        Instant since,

        @Schema(description = "Only of counted requests: their number by kind") @Nullable
        List<Count> counts,

        @JsonIgnore @Nullable String requester,
        @JsonIgnore @Nullable CommandDetails told,
        @JsonIgnore @Nullable String at) {

    /** The action of an entry that stands for many. */
    static final String MANY = "*";

    AuditEntry {
        counts = counts == null ? null : List.copyOf(counts);
    }

    /** What an entry is of; each kind is kept for a time of its own. */
    enum Kind {
        /** Something was done, or read that is worth an entry. */
        DONE,
        /** Something was not done. */
        REFUSED,
        /** Many requests that were turned away. */
        COUNTED,
        /** Reports that were accepted. */
        REPORT
    }

    // The writer of the event should have cleaned it; readers of the trail must not depend on that.
    static AuditEntry of(RequestAudited event) {
        return of(event, event.outcome() == Outcome.DONE ? Kind.DONE : Kind.REFUSED);
    }

    private static AuditEntry of(RequestAudited event, Kind kind) {
        return new AuditEntry(
                event.id(),
                event.time().truncatedTo(ChronoUnit.MILLIS),
                kind,
                Auditing.printable(event.service()),
                nameless(event.by()),
                null,
                Auditing.printable(event.action()),
                Auditing.printable(event.target()),
                event.outcome(),
                event.status(),
                event.detail() == null ? null : Auditing.printable(event.detail()),
                null,
                null,
                event.requester(),
                event.told(),
                null);
    }

    static AuditEntry of(RequestsCounted event) {
        return new AuditEntry(
                event.id(),
                event.time().truncatedTo(ChronoUnit.MILLIS),
                Kind.COUNTED,
                Auditing.printable(event.service()),
                nameless(event.by()),
                null,
                MANY,
                "",
                Outcome.DENIED,
                event.counts().stream().mapToInt(Count::status).max().orElse(0),
                null,
                event.since().truncatedTo(ChronoUnit.MILLIS),
                event.counts().stream()
                        .map(count -> new Count(Auditing.printable(count.action()), count.status(), count.number()))
                        .toList(),
                event.requester(),
                null,
                null);
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
        var audited = new RequestAudited(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                event.time(),
                "progress-service",
                event.by(),
                event.from(),
                "receive",
                "/api/progress/reports",
                Outcome.DONE,
                202,
                null,
                null,
                null);
        return Optional.of(of(audited, Kind.REPORT));
    }

    /** The entry with the known details of its caller. */
    AuditEntry with(Requester known) {
        var named = by == null || known.name() == null ? by : new Actor(by.account(), known.name(), by.unit());
        return with(named, known.from(), at);
    }

    /** The entry, made of the record at {@code position}. */
    AuditEntry at(Position position) {
        return at(position.partition() + "-" + position.offset());
    }

    AuditEntry at(@Nullable String position) {
        return with(by, from, position);
    }

    private AuditEntry with(@Nullable Actor by, @Nullable String from, @Nullable String at) {
        return new AuditEntry(
                id, time, kind, service, by, from, action, target, outcome, status, detail, since, counts, requester,
                told, at);
    }

    private static @Nullable Actor nameless(@Nullable Actor by) {
        if (by == null) {
            return null;
        }
        var account = Auditing.printable(by.account());
        return new Actor(account, account, by.unit() == null ? null : Auditing.printable(by.unit()));
    }
}
