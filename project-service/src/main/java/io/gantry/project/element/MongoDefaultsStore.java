package io.gantry.project.element;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.store.MongoWrites;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** The defaults that units have themselves, {@code {_id, revision, items}}, by the code of the unit. */
@Component
final class MongoDefaultsStore implements DefaultsStore {

    private final MongoCollection<Document> defaults;

    MongoDefaultsStore(MongoDatabase database) {
        this.defaults = database.getCollection("element_defaults");
    }

    @Override
    public Map<String, UnitDefaults> find(Collection<String> units) {
        var found = new HashMap<String, UnitDefaults>();
        defaults.find(new Document("_id", new Document("$in", List.copyOf(units))), Row.class)
                .forEach(row -> found.put(row.unit(), new UnitDefaults(row.unit(), row.revision(), row.items())));
        return found;
    }

    @Override
    public boolean save(UnitDefaults row) {
        var state = new Document("revision", row.revision()).append("items", row.items());
        if (row.revision() > 1) {
            var before = new Document("_id", row.unit()).append("revision", row.revision() - 1);
            return defaults.updateOne(before, new Document("$set", state)).getMatchedCount() == 1;
        }
        try {
            defaults.insertOne(new Document("_id", row.unit())
                    .append("revision", row.revision())
                    .append("items", row.items()));
            return true;
        } catch (MongoWriteException e) {
            if (MongoWrites.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    public record Row(@BsonId String unit, long revision, List<ElementDefault> items) {}
}
