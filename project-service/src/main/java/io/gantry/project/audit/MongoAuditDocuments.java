package io.gantry.project.audit;

import io.gantry.event.Actor;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.Change;
import io.gantry.event.AuditEvent.CommandDetails;
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
        append(document, "told", toldOf(entry.told()));
        append(document, "at", entry.at());
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
                document.getString("requester"),
                toldIn(document.get("told", Document.class)),
                document.getString("at"));
    }

    static Document of(Requester requester) {
        var document = new Document("_id", requester.entry().toString()).append("time", requester.time());
        append(document, "name", requester.name());
        document.append("from", requester.from());
        append(document, "salt", requester.salt());
        return document;
    }

    static Requester requesterOf(Document document) {
        return new Requester(
                UUID.fromString(document.getString("_id")),
                document.getDate("time").toInstant(),
                document.getString("name"),
                document.getString("from"),
                document.getString("salt"));
    }

    private static @Nullable Document toldOf(@Nullable CommandDetails told) {
        if (told == null) {
            return null;
        }
        var document = new Document(
                "changes",
                told.changes().stream()
                        .map(change -> {
                            var one = new Document("field", change.field());
                            append(one, "before", change.before());
                            append(one, "after", change.after());
                            return one;
                        })
                        .toList());
        if (told.about() != null) {
            document.append(
                    "about",
                    new Document("kind", told.about().kind())
                            .append("id", told.about().id()));
        }
        append(document, "reason", told.reason());
        return document;
    }

    private static @Nullable CommandDetails toldIn(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        var about = document.get("about", Document.class);
        return new CommandDetails(
                about == null ? null : new About(about.getString("kind"), about.getString("id")),
                document.getString("reason"),
                document.getList("changes", Document.class).stream()
                        .map(change -> new Change(
                                change.getString("field"), change.getString("before"), change.getString("after")))
                        .toList());
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
