package io.gantry.notification.delivery;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import io.gantry.event.DeliveryEvent.DeliverySettled;
import io.gantry.stream.EventCodec;
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
import org.springframework.stereotype.Component;

@Component
class MongoDeliveryStore implements DeliveryStore {

    static final String COLLECTION = "deliveries";

    private final MongoCollection<MongoDeliveryRow> deliveries;
    private final MongoCollection<Document> raw;
    private final EventCodec codec;

    MongoDeliveryStore(MongoDatabase database, EventCodec codec) {
        this.deliveries = database.getCollection(COLLECTION, MongoDeliveryRow.class);
        this.raw = database.getCollection(COLLECTION);
        this.codec = codec;
        deliveries.createIndex(Indexes.ascending("dueAt"));
        deliveries.createIndex(Indexes.ascending("unpublishedSince"), new IndexOptions().sparse(true));
        deliveries.createIndex(Indexes.descending("createdAt", "_id"));
        for (var field : List.of("alertId", "unit", "state")) {
            deliveries.createIndex(
                    Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending("createdAt", "_id")));
        }
    }

    @Override
    public List<UUID> insert(Collection<Delivery> fresh) {
        var rows = fresh.stream()
                .map(delivery -> MongoDeliveryRow.of(delivery, codec, false))
                .toList();
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
        var row = MongoDeliveryRow.of(changed, codec, changed.state().isSettled());
        var asRead = new Document("_id", row.id()).append("fence", changed.fence() - 1);
        return deliveries.replaceOne(asRead, row).getMatchedCount() == 1;
    }

    @Override
    public void settle(Collection<DeliverySettled> events) {
        for (var event : events) {
            settle(event);
        }
    }

    // Rarely more than a look: what this service has settled itself it knows already.
    private void settle(DeliverySettled event) {
        var known = deliveries
                .find(new Document("_id", event.deliveryId().toString()))
                .first();
        if (known == null) {
            insert(List.of(Delivery.settledBefore(event)));
            return;
        }
        var before = known.delivery(codec);
        var after = before.settledAs(event);
        if (after != before) {
            var row = MongoDeliveryRow.of(after, codec, false);
            deliveries.replaceOne(new Document("_id", row.id()).append("fence", before.fence()), row);
        }
    }

    @Override
    public List<Delivery> due(Instant now, Collection<String> busy, int limit) {
        var filter = new Document("dueAt", new Document("$lte", now));
        if (!busy.isEmpty()) {
            filter.append("queue", new Document("$nin", List.copyOf(busy)));
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

    private List<Delivery> read(FindIterable<MongoDeliveryRow> rows) {
        var found = new ArrayList<Delivery>();
        for (var row : rows.batchSize(500)) {
            found.add(row.delivery(codec));
        }
        return found;
    }

    private static List<Document> olderThan(DeliveryCursor cursor) {
        return List.of(
                new Document("createdAt", new Document("$lt", cursor.createdAt())),
                new Document("createdAt", cursor.createdAt())
                        .append("_id", new Document("$lt", cursor.id().toString())));
    }
}
