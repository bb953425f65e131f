package io.gantry.project.audit;

import io.gantry.event.AuditEvent.CommandDetails;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes part of the trail as a table, in constant memory. */
@Component
final class AuditExport {

    private final AuditStore store;
    private final int most;

    AuditExport(AuditStore store, AuditProperties properties) {
        this.store = store;
        this.most = properties.exportLimit();
    }

    /** Whether only the newest entries would be written. */
    boolean isTruncated(AuditFilter filter, AuditScope scope) {
        return store.hasMoreThan(most, filter, scope);
    }

    /** @param truncated what {@link #isTruncated} has said; what has come in since then does not change it */
    void write(AuditFilter filter, AuditScope scope, boolean truncated, ZoneId zone, OutputStream to)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        var csv = new CsvWriter(writer);
        csv.row(
                "time", "service", "account", "name", "unit", "from", "action", "target", "outcome", "status", "detail",
                "id", "about", "changes", "reason");
        store.forEach(filter, scope, truncated ? most : Integer.MAX_VALUE, entry -> {
            try {
                write(entry, zone, csv);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    private static void write(AuditEntry entry, ZoneId zone, CsvWriter csv) throws IOException {
        var by = entry.by();
        csv.row(
                timeIn(zone, entry.time()),
                entry.service(),
                by == null ? null : by.account(),
                by == null ? null : by.name(),
                by == null ? null : by.unit(),
                entry.from(),
                entry.action(),
                entry.target(),
                entry.outcome(),
                entry.status(),
                detailOf(entry),
                entry.id(),
                AuditSubjects.of(entry)
                        .map(about -> about.kind() + " " + about.id())
                        .orElse(null),
                changesOf(entry.told()),
                entry.told() == null ? null : entry.told().reason());
    }

    // An instant in UTC, as ever, where no zone is asked for.
    private static Object timeIn(ZoneId zone, Instant time) {
        return zone.equals(ZoneOffset.UTC) ? time : time.atZone(zone).toOffsetDateTime();
    }

    private static @Nullable String changesOf(@Nullable CommandDetails told) {
        return told == null || told.changes().isEmpty()
                ? null
                : told.changes().stream()
                        .map(change -> change.field() + ": " + Objects.requireNonNullElse(change.before(), "–") + " → "
                                + Objects.requireNonNullElse(change.after(), "–"))
                        .collect(Collectors.joining("; "));
    }

    private static @Nullable String detailOf(AuditEntry entry) {
        var counts = entry.counts();
        return counts == null
                ? entry.detail()
                : counts.stream()
                        .map(count -> count.number() + " × " + count.action() + " " + count.status())
                        .collect(Collectors.joining("; ", "since " + entry.since() + ": ", ""));
    }
}
