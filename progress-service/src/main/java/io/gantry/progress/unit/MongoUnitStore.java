package io.gantry.progress.unit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

final class MongoUnitStore implements UnitStore {

    private final MongoCollection<Row> rows;

    MongoUnitStore(MongoDatabase database) {
        this.rows = database.getCollection("units", Row.class);
    }

    /** As stored. */
    public record Row(
            @BsonId String code, long revision, @Nullable String parent) {}

    @Override
    public void saveNewer(Collection<KnownUnit> units) {
        if (units.isEmpty()) {
            return;
        }
        try {
            rows.bulkWrite(
                    units.stream().map(MongoUnitStore::replacement).toList(), new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // What is known as new or newer does not match, and its insertion meets the one that is there.
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    private static ReplaceOneModel<Row> replacement(KnownUnit unit) {
        return new ReplaceOneModel<>(
                new Document("_id", unit.code()).append("revision", new Document("$lt", unit.revision())),
                new Row(unit.code(), unit.revision(), unit.parent()),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Map<String, String> parents() {
        var parents = new HashMap<String, String>();
        for (var row : rows.find().batchSize(1000)) {
            if (row.parent() != null) {
                parents.put(row.code(), row.parent());
            }
        }
        return parents;
    }

    @Override
    public boolean isRegistered(String code) {
        return rows.countDocuments(new Document("_id", code)) > 0;
    }
}
