package io.gantry.project.audit;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import io.gantry.event.Actor;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code {_id, time, service, account?, name?, unit?, from, action, target, outcome, status}}, inserted and no more. */
@Component
final class MongoAuditTrail implements AuditStore {

    private static final Document NEWEST_FIRST = new Document("time", -1).append("_id", -1);
    private static final int PAGE = 1000;
    // So many at a time that no single query takes long.
    private static final int STRIDE = 5000;

    private final MongoCollection<Document> trail;

    MongoAuditTrail(MongoDatabase database) {
        this.trail = database.getCollection("audit");
        MongoIndex.create(
                trail,
                MongoIndex.of("time", "time", "_id"),
                MongoIndex.of("unit", "unit", "time", "_id"),
                MongoIndex.of("account", "account", "time", "_id"));
    }

    @Override
    public void add(Collection<AuditEntry> entries) {
        MongoWrites.bulk(
                trail,
                entries.stream()
                        .map(MongoAuditTrail::toDocument)
                        .map(InsertOneModel::new)
                        .toList());
    }

    @Override
    public List<AuditEntry> list(AuditFilter filter, AuditScope scope, @Nullable AuditCursor after, int limit) {
        return find(filter, scope, after, limit).map(MongoAuditTrail::toEntry).into(new ArrayList<>());
    }

    @Override
    public boolean hasMoreThan(int number, AuditFilter filter, AuditScope scope) {
        @Nullable AuditCursor after = null;
        for (int left = number; left > 0; left -= STRIDE) {
            var last = find(filter, scope, after, 1)
                    .skip(Math.min(left, STRIDE) - 1)
                    .first();
            if (last == null) {
                return false;
            }
            after = AuditCursor.of(toEntry(last));
        }
        return !list(filter, scope, after, 1).isEmpty();
    }

    // Page by page, as a cursor of the embedded store would hold all of them.
    @Override
    public void forEach(AuditFilter filter, AuditScope scope, int limit, Consumer<AuditEntry> each) {
        @Nullable AuditCursor after = null;
        for (int left = limit; left > 0; left -= PAGE) {
            var page = list(filter, scope, after, Math.min(left, PAGE));
            page.forEach(each);
            if (page.size() < PAGE) {
                break;
            }
            after = AuditCursor.of(page.get(page.size() - 1));
        }
    }

    private FindIterable<Document> find(AuditFilter filter, AuditScope scope, @Nullable AuditCursor after, int limit) {
        return trail.find(matching(filter, scope, after))
                .sort(NEWEST_FIRST)
                .limit(limit)
                .batchSize(limit);
    }

    private static Document matching(AuditFilter filter, AuditScope scope, @Nullable AuditCursor after) {
        var all = new ArrayList<Document>();
        equal(all, "unit", filter.unit());
        equal(all, "account", filter.account());
        equal(all, "action", filter.action());
        equal(all, "service", filter.service());
        if (filter.outcome() != null) {
            equal(all, "outcome", filter.outcome().name());
        }
        if (filter.target() != null) {
            all.add(new Document("target", new Document("$regex", "^" + Pattern.quote(filter.target()))));
        }
        // Last, for it takes longest where there are many units.
        all.add(new Document("unit", new Document("$in", unitsOf(scope))));
        if (after != null) {
            var sameTime = new Document("time", after.time()).append("_id", new Document("$lt", idOf(after.id())));
            all.add(new Document("$or", List.of(new Document("time", new Document("$lt", after.time())), sameTime)));
        }
        return new Document("time", timeOf(filter, after)).append("$and", all);
    }

    private static List<@Nullable String> unitsOf(AuditScope scope) {
        var units = new ArrayList<@Nullable String>(scope.units());
        if (scope.unknown()) {
            // Matches where there is no unit.
            units.add(null);
        }
        return units;
    }

    private static void equal(List<Document> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(new Document(field, value));
        }
    }

    // Bounds are always said, also the one that the cursor implies: from them the store sees where in the index to
    // begin.
    private static Document timeOf(AuditFilter filter, @Nullable AuditCursor after) {
        var time = new Document("$gte", filter.from() == null ? AuditFilter.FIRST : filter.from());
        if (filter.to() != null) {
            time.append("$lt", filter.to());
        }
        if (after != null) {
            time.append("$lte", after.time());
        }
        return time;
    }

    private static String idOf(UUID id) {
        return id.toString();
    }

    private static Document toDocument(AuditEntry entry) {
        var document = new Document("_id", idOf(entry.id()))
                .append("time", entry.time())
                .append("service", entry.service());
        var by = entry.by();
        if (by != null) {
            document.append("account", by.account()).append("name", by.name());
            if (by.unit() != null) {
                document.append("unit", by.unit());
            }
        }
        return document.append("from", entry.from())
                .append("action", entry.action())
                .append("target", entry.target())
                .append("outcome", entry.outcome().name())
                .append("status", entry.status());
    }

    private static AuditEntry toEntry(Document document) {
        var account = document.getString("account");
        return new AuditEntry(
                UUID.fromString(document.getString("_id")),
                timeIn(document),
                document.getString("service"),
                account == null ? null : new Actor(account, document.getString("name"), document.getString("unit")),
                document.getString("from"),
                document.getString("action"),
                document.getString("target"),
                Outcome.valueOf(document.getString("outcome")),
                document.getInteger("status"));
    }

    private static Instant timeIn(Document document) {
        Date time = document.getDate("time");
        return time.toInstant();
    }
}
