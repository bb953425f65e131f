package io.gantry.notification.unit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoUnitStore implements UnitStore {

    private final MongoCollection<Row> units;
    private final MongoCollection<Document> raw;

    MongoUnitStore(MongoDatabase database) {
        this.units = database.getCollection("units", Row.class);
        this.raw = database.getCollection("units");
    }

    @Override
    public void saveNewer(Collection<UnitEntry> entries) {
        var newest = entries.stream()
                .collect(Collectors.toMap(
                        UnitEntry::code,
                        entry -> entry,
                        BinaryOperator.maxBy((a, b) -> Long.compare(a.revision(), b.revision()))));
        if (newest.isEmpty()) {
            return;
        }
        try {
            units.bulkWrite(
                    newest.values().stream().map(MongoUnitStore::replacement).toList(),
                    new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // A unit that is known as new or newer does not match, and its insertion meets the one that is there.
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    @Override
    public Map<String, UnitEntry> find(Collection<String> codes) {
        var found = new HashMap<String, UnitEntry>();
        for (var row : units.find(new Document("_id", new Document("$in", codes)))
                .sort(Sorts.ascending("_id"))
                .batchSize(1000)) {
            found.put(row.code(), new UnitEntry(row.code(), row.revision(), row.parent(), row.webhook()));
        }
        return found;
    }

    @Override
    public Map<String, String> parents() {
        var found = new HashMap<String, String>();
        for (var row : raw.find()
                .projection(Projections.include("parent"))
                .sort(Sorts.ascending("_id"))
                .batchSize(1000)) {
            var parent = row.getString("parent");
            if (parent != null) {
                found.put(row.getString("_id"), parent);
            }
        }
        return found;
    }

    private static ReplaceOneModel<Row> replacement(UnitEntry entry) {
        return new ReplaceOneModel<>(
                new Document("_id", entry.code()).append("revision", new Document("$lt", entry.revision())),
                new Row(entry.code(), entry.revision(), entry.parent(), entry.webhook()),
                new ReplaceOptions().upsert(true));
    }

    public record Row(
            @BsonId String code,
            long revision,
            @Nullable String parent,
            @Nullable String webhook) {}
}
