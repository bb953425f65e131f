package io.gantry.project.audit;

import io.gantry.event.Actor;
import io.gantry.event.AuditEvent.Count;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.project.audit.AuditEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Entries and what is personal in them, as documents. */
final class MongoAuditDocuments {

    private MongoAuditDocuments() {}

    static Document of(AuditEntry entry) {
        var document = new Document("_id", entry.id().toString())
                .append("time", entry.time())
                .append("kind", entry.kind().name())
                .append("service", entry.service());
        var by = entry.by();
        if (by != null) {
            document.append("account", by.account());
            append(document, "unit", by.unit());
        }
        document.append("action", entry.action())
                .append("target", entry.target())
                .append("outcome", entry.outcome().name())
                .append("status", entry.status());
        append(document, "detail", entry.detail());
        append(document, "since", entry.since());
        append(document, "counts", countsOf(entry));
        append(document, "requester", entry.requester());
        return document;
    }

    static AuditEntry entryOf(Document document) {
        var account = document.getString("account");
        return new AuditEntry(
                UUID.fromString(document.getString("_id")),
                document.getDate("time").toInstant(),
                Kind.valueOf(document.getString("kind")),
                document.getString("service"),
                account == null ? null : new Actor(account, account, document.getString("unit")),
                null,
                document.getString("action"),
                document.getString("target"),
                Outcome.valueOf(document.getString("outcome")),
                document.getInteger("status"),
                document.getString("detail"),
                instantIn(document, "since"),
                countsIn(document),
                document.getString("requester"));
    }

    static Document of(Requester requester) {
        var document = new Document("_id", requester.entry().toString()).append("time", requester.time());
        append(document, "name", requester.name());
        document.append("from", requester.from());
        append(document, "hash", requester.hash());
        return document;
    }

    static Requester requesterOf(Document document) {
        return new Requester(
                UUID.fromString(document.getString("_id")),
                document.getDate("time").toInstant(),
                document.getString("name"),
                document.getString("from"),
                document.getString("hash"));
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static @Nullable Instant instantIn(Document document, String field) {
        var time = document.getDate(field);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable List<Document> countsOf(AuditEntry entry) {
        var counts = entry.counts();
        return counts == null
                ? null
                : counts.stream()
                        .map(count -> new Document("action", count.action())
                                .append("status", count.status())
                                .append("number", count.number()))
                        .toList();
    }

    private static @Nullable List<Count> countsIn(Document document) {
        var counts = document.getList("counts", Document.class);
        return counts == null
                ? null
                : counts.stream()
                        .map(count -> new Count(
                                count.getString("action"),
                                count.getInteger("status"),
                                count.get("number", Number.class).longValue()))
                        .toList();
    }
}
