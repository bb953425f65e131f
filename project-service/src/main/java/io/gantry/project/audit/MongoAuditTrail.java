package io.gantry.project.audit;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import io.gantry.project.audit.AuditEntry.Kind;
import io.gantry.store.MongoIndex;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code audit}: {@code {_id, time, kind, service, account?, unit?, action, target, outcome, status, detail?, since?, counts?,
 * requester?, at}}; {@code audit_requesters}: {@code {_id, time, name?, from, salt?}}. Inserted, and deleted when they are old.
 */
@Component
final class MongoAuditTrail implements AuditStore {

    private static final Document NEWEST_FIRST = new Document("time", -1).append("_id", -1);
    private static final List<String> SEARCHED = List.of(
            "account", "action", "target", "detail", "told.reason", "told.changes.before", "told.changes.after");
    private static final int PAGE = 1000;
    // So many at a time that no single query takes long.
    private static final int STRIDE = 5000;

    private final MongoCollection<Document> trail;
    private final MongoCollection<Document> requesters;

    MongoAuditTrail(MongoDatabase database) {
        this.trail = database.getCollection("audit");
        this.requesters = database.getCollection("audit_requesters");
        var oldest = trail.find().sort(new Document("time", 1)).first();
        if (oldest != null && !oldest.containsKey("at")) {
            // Of a version that did not say which records entries were made of: all comes back by replay.
            trail.drop();
            requesters.drop();
            database.getCollection("checkpoints").drop();
        }
        MongoIndex.create(requesters, MongoIndex.of("time", "time"));
        MongoIndex.create(
                trail,
                MongoIndex.of("time", "time", "_id"),
                MongoIndex.of("unit", "unit", "time", "_id"),
                MongoIndex.of("account", "account", "time", "_id"),
                MongoIndex.of("kind", "kind", "time"));
    }

    @Override
    public void add(Collection<AuditEntry> entries) {
        insert(trail, entries.stream().map(MongoAuditDocuments::of));
    }

    @Override
    public void addRequesters(Collection<Requester> those) {
        insert(requesters, those.stream().map(MongoAuditDocuments::of));
    }

    private static void insert(MongoCollection<Document> into, Stream<Document> documents) {
        MongoWrites.bulk(into, documents.map(InsertOneModel::new).toList());
    }

    @Override
    public List<AuditEntry> list(AuditFilter filter, AuditScope scope, @Nullable AuditCursor after, int limit) {
        var entries = find(filter, scope, after, limit)
                .map(MongoAuditDocuments::entryOf)
                .into(new ArrayList<>());
        var known = findRequesters(entries.stream().map(AuditEntry::id).toList());
        entries.replaceAll(entry -> {
            var requester = known.get(entry.id());
            // No name is better than one that somebody has put there.
            return requester != null && requester.isOf(entry) ? entry.with(requester) : entry;
        });
        return entries;
    }

    @Override
    public Map<UUID, Requester> findRequesters(Collection<UUID> ids) {
        var found = new HashMap<UUID, Requester>();
        requesters
                .find(ofIds(ids))
                .map(MongoAuditDocuments::requesterOf)
                .forEach(requester -> found.put(requester.entry(), requester));
        return found;
    }

    @Override
    public Map<UUID, AuditEntry> find(Collection<UUID> ids) {
        var found = new HashMap<UUID, AuditEntry>();
        trail.find(ofIds(ids)).map(MongoAuditDocuments::entryOf).forEach(entry -> found.put(entry.id(), entry));
        return found;
    }

    private static Document ofIds(Collection<UUID> ids) {
        return new Document(
                "_id", new Document("$in", ids.stream().map(UUID::toString).toList()));
    }

    @Override
    public long count(Collection<Kind> kinds, Instant from) {
        var names = kinds.stream().map(Kind::name).toList();
        return trail.countDocuments(
                new Document("kind", new Document("$in", names)).append("time", new Document("$gte", from)));
    }

    @Override
    public long forget(Kind kind, Instant before) {
        return forget(trail, new Document("kind", kind.name()).append("time", new Document("$lt", before)));
    }

    @Override
    public long forgetRequesters(Instant before) {
        return forget(requesters, new Document("time", new Document("$lt", before)));
    }

    // Some at a time, so that no single command takes long.
    private static long forget(MongoCollection<Document> from, Document old) {
        long forgotten = 0;
        while (true) {
            var ids = from.find(old)
                    .projection(new Document("_id", 1))
                    .limit(PAGE)
                    .map(document -> document.getString("_id"))
                    .into(new ArrayList<>());
            if (ids.isEmpty()) {
                return forgotten;
            }
            forgotten += from.deleteMany(new Document("_id", new Document("$in", ids)))
                    .getDeletedCount();
        }
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
            after = AuditCursor.of(MongoAuditDocuments.entryOf(last));
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
        if (filter.object() != null) {
            all.add(either(List.of(
                    new Document("told.about.id", filter.object()),
                    new Document("target", new Document("$regex", "/" + Pattern.quote(filter.object()) + "(/|$)")))));
        }
        if (filter.q() != null) {
            var words = Pattern.compile(Pattern.quote(filter.q()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            all.add(either(
                    SEARCHED.stream().map(field -> new Document(field, words)).toList()));
        }
        if (!filter.reports()) {
            all.add(new Document("kind", new Document("$ne", Kind.REPORT.name())));
        }
        // Last, for it takes longest where there are many units.
        all.add(new Document("unit", new Document("$in", unitsOf(scope))));
        if (after != null) {
            var sameTime = new Document("time", after.time()).append("_id", new Document("$lt", idOf(after.id())));
            all.add(new Document("$or", List.of(new Document("time", new Document("$lt", after.time())), sameTime)));
        }
        return new Document("time", timeOf(filter, after)).append("$and", all);
    }

    private static Document either(List<Document> several) {
        return new Document("$or", several);
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
}
