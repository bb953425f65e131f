package io.gantry.notification.delivery;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.gantry.event.DeliveryEvent.DeliverySettled;
import io.gantry.notification.delivery.Delivery.State;
import io.gantry.store.MongoWrites;
import io.gantry.stream.EventCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    // New ones are put in the place of none, so that all goes to the store as one command; where there is one they are
    // refused as duplicates.
    @Override
    public Set<UUID> save(List<Delivery> fresh, List<Delivery> changed) {
        var writes = new ArrayList<WriteModel<MongoDeliveryRow>>();
        fresh.forEach(delivery -> writes.add(replacement(delivery, -1, true)));
        changed.forEach(delivery -> writes.add(replacement(delivery, delivery.fence() - 1, false)));
        var result = MongoWrites.bulk(deliveries, writes);
        var refused = new HashSet<UUID>();
        result.duplicates().forEach(place -> refused.add(fresh.get(place).id()));
        if (result.matched() < changed.size()) {
            refused.addAll(refused(changed));
        }
        return refused;
    }

    private ReplaceOneModel<MongoDeliveryRow> replacement(Delivery delivery, long fenceBefore, boolean isNew) {
        return new ReplaceOneModel<>(
                new Document("_id", delivery.id().toString()).append("fence", fenceBefore),
                MongoDeliveryRow.of(delivery, codec, delivery.state().isSettled()),
                new ReplaceOptions().upsert(isNew));
    }

    // Of those that are now as they were to be, another instance may have written one; its lease names another holder.
    private Set<UUID> refused(List<Delivery> changed) {
        var stored = byId(changed.stream().map(Delivery::id).toList());
        var refused = new HashSet<UUID>();
        for (var delivery : changed) {
            var now = stored.get(delivery.id());
            if (now == null
                    || now.fence() != delivery.fence()
                    || now.state() != delivery.state()
                    || !Objects.equals(now.holder(), delivery.holder())) {
                refused.add(delivery.id());
            }
        }
        return refused;
    }

    @Override
    public void settle(Collection<DeliverySettled> events) {
        if (events.isEmpty()) {
            return;
        }
        var known = byId(events.stream().map(DeliverySettled::deliveryId).toList());
        var next = new HashMap<>(known);
        events.forEach(event -> next.merge(
                event.deliveryId(), Delivery.settledBefore(event), (before, unknown) -> before.settledAs(event)));
        var fresh = next.values().stream()
                .filter(delivery -> !known.containsKey(delivery.id()))
                .toList();
        MongoWrites.bulk(
                deliveries,
                known.values().stream()
                        .filter(before -> next.get(before.id()) != before)
                        .map(before -> settlement(before, Objects.requireNonNull(next.get(before.id()))))
                        .toList());
        var refused = new HashSet<UUID>();
        MongoWrites.bulk(
                        deliveries,
                        fresh.stream()
                                .map(delivery -> new InsertOneModel<>(MongoDeliveryRow.of(delivery, codec, false)))
                                .toList())
                .duplicates()
                .forEach(place -> refused.add(fresh.get(place).id()));
        // What another instance has inserted at the same moment is there now.
        settle(events.stream()
                .filter(event -> refused.contains(event.deliveryId()))
                .toList());
    }

    private ReplaceOneModel<MongoDeliveryRow> settlement(Delivery before, Delivery after) {
        return new ReplaceOneModel<>(
                new Document("_id", before.id().toString()).append("fence", before.fence()),
                MongoDeliveryRow.of(after, codec, false));
    }

    private Map<UUID, Delivery> byId(Collection<UUID> ids) {
        var found = new HashMap<UUID, Delivery>();
        var texts = ids.stream().map(UUID::toString).toList();
        read(deliveries.find(new Document("_id", new Document("$in", texts))))
                .forEach(delivery -> found.put(delivery.id(), delivery));
        return found;
    }

    @Override
    public List<Delivery> due(Instant now, Collection<String> busy, int limit) {
        var filter = without(busy, new Document("dueAt", new Document("$lte", now)));
        return read(deliveries.find(filter).sort(new Document("dueAt", 1)).limit(limit));
    }

    @Override
    public List<Delivery> heldBy(String holder, Collection<String> busy) {
        var held = new Document("state", State.SENDING.name()).append("holder", holder);
        return read(deliveries.find(without(busy, held)));
    }

    private static Document without(Collection<String> busy, Document filter) {
        return busy.isEmpty() ? filter : filter.append("queue", new Document("$nin", List.copyOf(busy)));
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
