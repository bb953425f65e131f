package io.gantry.console.script;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.gantry.store.MongoWrites;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** {@link TokenUses} in the collection {@code token_uses}. */
final class MongoTokenUses implements TokenUses {

    private static final String LAST_USED_AT = "lastUsedAt";

    private final MongoCollection<Document> collection;

    MongoTokenUses(MongoDatabase database) {
        collection = database.getCollection("token_uses");
    }

    @Override
    public void note(Map<String, Instant> uses) {
        var fresh = new HashMap<>(uses);
        fresh.keySet().removeAll(of(uses.keySet()).keySet());
        if (!fresh.isEmpty()) {
            MongoWrites.insert(
                    collection,
                    fresh.entrySet().stream()
                            .map(use ->
                                    new Document("_id", use.getKey()).append(LAST_USED_AT, Date.from(use.getValue())))
                            .toList());
        }
        // Of a token that another console has inserted meanwhile, the later use stays.
        MongoWrites.bulk(
                collection,
                uses.entrySet().stream()
                        .map(use -> new UpdateOneModel<Document>(
                                eq("_id", use.getKey()), Updates.max(LAST_USED_AT, Date.from(use.getValue()))))
                        .toList());
    }

    @Override
    public Map<String, Instant> of(Set<String> ids) {
        var found = new HashMap<String, Instant>();
        collection
                .find(in("_id", ids))
                .forEach(each -> found.put(
                        each.getString("_id"), each.getDate(LAST_USED_AT).toInstant()));
        return found;
    }
}
