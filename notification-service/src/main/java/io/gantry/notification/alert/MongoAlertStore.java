package io.gantry.notification.alert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.gantry.access.Scope;
import io.gantry.notification.Cursor;
import io.gantry.notification.alert.MongoAlertRows.Row;
import io.gantry.stream.EventCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoAlertStore implements AlertStore {

    private static final int BATCH = 500;

    private final MongoCollection<Row> alerts;
    private final MongoCollection<Document> raw;
    private final MongoAlertRows rows;

    MongoAlertStore(MongoDatabase database, EventCodec codec) {
        this.alerts = database.getCollection(MongoAlertRows.COLLECTION, Row.class);
        this.raw = database.getCollection(MongoAlertRows.COLLECTION);
        this.rows = new MongoAlertRows(codec);
        alerts.createIndex(Indexes.ascending("nextActionAt"));
        alerts.createIndex(Indexes.descending("triggeredAt", "_id"));
        alerts.createIndex(
                Indexes.compoundIndex(Indexes.ascending("recipients"), Indexes.descending("triggeredAt", "_id")));
        alerts.createIndex(
                Indexes.compoundIndex(Indexes.ascending("projectId"), Indexes.descending("triggeredAt", "_id")));
        alerts.createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("triggeredAt", "_id")));
    }

    @Override
    public Map<UUID, AlertCase> find(Collection<UUID> ids, Scope scope) {
        var found = new HashMap<UUID, AlertCase>();
        var texts = ids.stream().map(UUID::toString).toList();
        var filter = new Document("_id", new Document("$in", texts));
        if (!scope.isEverything()) {
            filter.append("recipients", scope(scope));
        }
        for (var alert : cases(alerts.find(filter).sort(new Document("_id", 1)))) {
            found.put(alert.id(), alert);
        }
        return found;
    }

    @Override
    public boolean save(Collection<AlertCase> changed) {
        var saved = true;
        var writes = new ArrayList<WriteModel<Row>>();
        for (var alert : changed) {
            writes.add(write(alert));
            if (writes.size() == BATCH) {
                saved &= write(writes);
                writes.clear();
            }
        }
        return saved & write(writes);
    }

    @Override
    public List<AlertCase> due(Instant now, int limit) {
        return cases(alerts.find(new Document("nextActionAt", new Document("$lte", now)))
                .sort(new Document("nextActionAt", 1))
                .limit(limit));
    }

    @Override
    public List<AlertCase> search(Search search, int limit) {
        var scope = search.scope();
        if (search.unit() != null && !scope.includes(search.unit())) {
            return List.of();
        }
        var filter = new Document();
        if (search.unit() != null) {
            filter.append("recipients", search.unit());
        } else if (!scope.isEverything()) {
            filter.append("recipients", scope(scope));
        }
        if (search.project() != null) {
            filter.append("projectId", search.project());
        }
        if (!search.states().isEmpty()) {
            var names = search.states().stream().map(Enum::name).sorted().toList();
            filter.append("state", new Document("$in", names));
        }
        if (search.after() != null) {
            filter.append("$or", olderThan(search.after()));
        }
        return cases(alerts.find(filter)
                .sort(new Document("triggeredAt", -1).append("_id", -1))
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

    private WriteModel<Row> write(AlertCase alert) {
        var row = rows.of(alert);
        if (alert.version() == 0) {
            return new InsertOneModel<>(row);
        }
        return new ReplaceOneModel<>(new Document("_id", row.id()).append("version", alert.version()), row);
    }

    private boolean write(List<WriteModel<Row>> writes) {
        if (writes.isEmpty()) {
            return true;
        }
        try {
            BulkWriteResult result = alerts.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            // Another instance has raised the same alert.
            if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private List<AlertCase> cases(FindIterable<Row> documents) {
        var found = new ArrayList<AlertCase>();
        for (var row : documents.batchSize(BATCH)) {
            found.add(rows.caseOf(row));
        }
        return found;
    }

    private static Document scope(Scope scope) {
        return new Document("$in", List.copyOf(scope.units()));
    }

    private static List<Document> olderThan(Cursor cursor) {
        return List.of(
                new Document("triggeredAt", new Document("$lt", cursor.time())),
                new Document("triggeredAt", cursor.time())
                        .append("_id", new Document("$lt", cursor.id().toString())));
    }
}
