package io.gantry.console.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.gantry.store.MongoWrites;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** {@link SavedViews} in the collection {@code saved_views}, {@code {_id, revision, items}}. */
final class MongoSavedViews implements SavedViews {

    private final MongoCollection<Row> collection;

    MongoSavedViews(MongoDatabase database) {
        collection = database.getCollection("saved_views", Row.class);
    }

    @Override
    public Kept of(String account) {
        var found = collection.find(eq("_id", account)).first();
        return found == null ? new Kept(0, List.of()) : new Kept(found.revision(), found.items());
    }

    @Override
    public boolean save(String account, Kept next) {
        if (next.revision() == 1) {
            return insert(new Row(account, 1, next.items()));
        }
        var before = and(eq("_id", account), eq("revision", next.revision() - 1));
        var update = Updates.combine(Updates.set("revision", next.revision()), Updates.set("items", next.items()));
        return collection.updateOne(before, update).getMatchedCount() == 1;
    }

    private boolean insert(Row row) {
        try {
            collection.insertOne(row);
            return true;
        } catch (MongoWriteException e) {
            if (MongoWrites.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    public record Row(@BsonId String account, long revision, List<SavedView> items) {}
}
