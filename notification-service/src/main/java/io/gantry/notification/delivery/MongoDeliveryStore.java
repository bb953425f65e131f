package io.gantry.notification.delivery;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import io.gantry.notification.Cursor;
import io.gantry.notification.delivery.Delivery.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoDeliveryStore implements DeliveryStore {

    private static final String COLLECTION = "deliveries";

    private final MongoCollection<Row> deliveries;
    private final MongoCollection<Document> raw;

    MongoDeliveryStore(MongoDatabase database) {
        this.deliveries = database.getCollection(COLLECTION, Row.class);
        this.raw = database.getCollection(COLLECTION);
        deliveries.createIndex(Indexes.ascending("dueAt"));
        deliveries.createIndex(Indexes.descending("createdAt", "_id"));
        for (var field : List.of("alertId", "unit", "state")) {
            deliveries.createIndex(
                    Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending("createdAt", "_id")));
        }
    }

    @Override
    public List<UUID> insert(Collection<Delivery> fresh) {
        var rows = fresh.stream().map(Row::of).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var known = new HashSet<Integer>();
        try {
            deliveries.insertMany(rows, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                known.add(error.getIndex());
            }
        }
        var inserted = new ArrayList<UUID>();
        for (int i = 0; i < rows.size(); i++) {
            if (!known.contains(i)) {
                inserted.add(UUID.fromString(rows.get(i).id()));
            }
        }
        return inserted;
    }

    @Override
    public boolean save(Delivery changed) {
        var row = Row.of(changed);
        var asRead = new Document("_id", row.id()).append("fence", changed.fence() - 1);
        return deliveries.replaceOne(asRead, row).getMatchedCount() == 1;
    }

    @Override
    public List<Delivery> due(Instant now, Collection<String> busy, int limit) {
        var filter = new Document("dueAt", new Document("$lte", now));
        if (!busy.isEmpty()) {
            filter.append("unit", new Document("$nin", List.copyOf(busy)));
        }
        return read(deliveries.find(filter).sort(new Document("dueAt", 1)).limit(limit));
    }

    @Override
    public List<Delivery> search(Search search, int limit) {
        var scope = search.scope();
        if (search.unit() != null && !scope.includes(search.unit())) {
            return List.of();
        }
        var filter = new Document();
        if (search.id() != null) {
            filter.append("_id", search.id().toString());
        }
        if (search.alertId() != null) {
            filter.append("alertId", search.alertId().toString());
        }
        if (search.state() != null) {
            filter.append("state", search.state().name());
        }
        if (search.unit() != null) {
            filter.append("unit", search.unit());
        } else if (!scope.isEverything()) {
            filter.append("unit", new Document("$in", List.copyOf(scope.units())));
        }
        if (search.after() != null) {
            filter.append("$or", olderThan(search.after()));
        }
        return read(deliveries
                .find(filter)
                .sort(new Document("createdAt", -1).append("_id", -1))
                .limit(limit));
    }

    @Override
    public Map<String, Long> countByState() {
        var counts = new HashMap<String, Long>();
        var group = new Document("$group", new Document("_id", "$state").append("count", new Document("$sum", 1)));
        for (var row : raw.aggregate(List.of(group))) {
            counts.put(
                    row.getString("_id"),
                    Objects.requireNonNull(row.get("count", Number.class)).longValue());
        }
        return counts;
    }

    private static List<Delivery> read(FindIterable<Row> rows) {
        var found = new ArrayList<Delivery>();
        for (var row : rows.batchSize(500)) {
            found.add(row.delivery());
        }
        return found;
    }

    private static List<Document> olderThan(Cursor cursor) {
        return List.of(
                new Document("createdAt", new Document("$lt", cursor.time())),
                new Document("createdAt", cursor.time())
                        .append("_id", new Document("$lt", cursor.id().toString())));
    }

    public record Row(
            @BsonId String id,
            String alertId,
            String event,
            long revision,
            String unit,
            String channel,
            String body,
            Instant createdAt,
            String state,
            List<Line> attempts,
            int tries,
            @Nullable Instant dueAt,
            long fence) {

        static Row of(Delivery delivery) {
            return new Row(
                    delivery.id().toString(),
                    delivery.alertId().toString(),
                    delivery.event(),
                    delivery.revision(),
                    delivery.unit(),
                    delivery.channel().name(),
                    delivery.body(),
                    delivery.createdAt(),
                    delivery.state().name(),
                    delivery.attempts().stream().map(Line::of).toList(),
                    delivery.tries(),
                    delivery.dueAt(),
                    delivery.fence());
        }

        Delivery delivery() {
            return new Delivery(
                    UUID.fromString(id),
                    UUID.fromString(alertId),
                    event,
                    revision,
                    unit,
                    Channel.valueOf(channel),
                    body,
                    createdAt,
                    State.valueOf(state),
                    attempts.stream().map(Line::attempt).toList(),
                    tries,
                    dueAt,
                    fence);
        }
    }

    public record Line(Instant at, String outcome, @Nullable Integer status, long latencyMillis) {

        static Line of(Attempt attempt) {
            return new Line(attempt.at(), attempt.outcome().name(), attempt.status(), attempt.latencyMillis());
        }

        Attempt attempt() {
            return new Attempt(at, Outcome.valueOf(outcome), status, latencyMillis);
        }
    }
}
