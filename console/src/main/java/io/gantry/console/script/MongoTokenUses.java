package io.gantry.console.script;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** {@link TokenUses} in the collection {@code token_uses}. */
final class MongoTokenUses implements TokenUses {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;

    MongoTokenUses(MongoDatabase database) {
        collection = database.getCollection("token_uses");
    }

    @Override
    public void note(Map<String, Instant> uses) {
        if (!uses.isEmpty()) {
            collection.bulkWrite(
                    uses.entrySet().stream()
                            .map(use -> new UpdateOneModel<Document>(
                                    eq("_id", use.getKey()),
                                    Updates.max("lastUsedAt", Date.from(use.getValue())),
                                    UPSERT))
                            .toList(),
                    UNORDERED);
        }
    }

    @Override
    public Map<String, Instant> of(Set<String> ids) {
        var found = new HashMap<String, Instant>();
        collection
                .find(in("_id", ids))
                .forEach(each -> found.put(
                        each.getString("_id"), each.getDate("lastUsedAt").toInstant()));
        return found;
    }
}
