package io.gantry.project.audit;

import io.gantry.event.Actor;
import io.gantry.event.AuditEvent.Count;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.event.AuditEvent.RequestsCounted;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressReport;
import io.gantry.event.RequesterEvent.RequesterNamed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries to be, of accounts that are named like their units. */
final class Trail {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null, null, null, true);

    private Trail() {}

    static RequestAudited event(String account, @Nullable String unit, String target, Instant time) {
        return event(UUID.randomUUID(), new Actor(account, "李娜", unit), target, time);
    }

    static RequestAudited event(UUID id, @Nullable Actor by, String target, Instant time) {
        return new RequestAudited(
                id,
                time,
                "progress-service",
                by,
                "10.12.0.7",
                "receive",
                target,
                Outcome.REFUSED,
                422,
                null,
                null,
                null);
    }

    static RequesterNamed named(int number, String name, String from, Instant time) {
        return new RequesterNamed(UUID.randomUUID(), time, id(number), "salt", name, from);
    }

    /** The entry whose name and address are said apart, by {@code named}. */
    static AuditEntry entry(RequesterNamed named) {
        return AuditEntry.of(audited(named));
    }

    static RequestAudited audited(RequesterNamed named) {
        return new RequestAudited(
                named.request(),
                named.time(),
                "progress-service",
                new Actor("of-GX", "of-GX", "GX"),
                null,
                "receive",
                "/api/x",
                Outcome.REFUSED,
                422,
                null,
                named.hash(),
                null);
    }

    static RequestsCounted counted(UUID id, Instant time) {
        return counted(id, time, "0".repeat(64));
    }

    static RequestsCounted counted(UUID id, Instant time, String requester) {
        return new RequestsCounted(
                id,
                time,
                time.minusSeconds(30),
                "console",
                null,
                List.of(new Count("GET /api/registry/projects", 401, 2000)),
                requester);
    }

    static ProgressReported reported(String account, Instant time, @Nullable String from) {
        var report = new ProgressReport(
                UUID.randomUUID(), "GX-1", "A010", "GX", BigDecimal.TEN, null, null, null, null, time);
        return new ProgressReported(
                UUID.randomUUID(), time, List.of("GX"), report, new Actor(account, "赵磊", "GX"), from);
    }

    static AuditEntry entry(int number, @Nullable String unit, Instant time) {
        var by = unit == null ? null : new Actor("of-" + unit, "李娜", unit);
        return AuditEntry.of(event(id(number), by, "/api/" + number, time));
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static AuditFilter ofAccount(String account) {
        return new AuditFilter(account, null, null, null, null, null, null, null, null, null, true);
    }
}
