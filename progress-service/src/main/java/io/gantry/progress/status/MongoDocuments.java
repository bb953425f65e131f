package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.gantry.store.MongoReads;
import io.gantry.store.MongoWrites;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;

/** {@link Documents} in a collection whose rows have their key as identity and the document's version at the top. */
final class MongoDocuments<T extends Versioned<T>, R> implements Documents<T> {

    private final MongoCollection<R> rows;
    private final Function<Kept<T>, R> toRow;
    private final Function<R, Kept<T>> toKept;
    private final Function<R, String> keyOf;

    MongoDocuments(
            MongoCollection<R> rows,
            Function<Kept<T>, R> toRow,
            Function<R, Kept<T>> toKept,
            Function<R, String> keyOf) {
        this.rows = rows;
        this.toRow = toRow;
        this.toKept = toKept;
        this.keyOf = keyOf;
    }

    @Override
    public Map<String, Kept<T>> load(Collection<String> keys) {
        var found = new HashMap<String, Kept<T>>();
        if (!keys.isEmpty()) {
            var filter = new Document("_id", new Document("$in", List.copyOf(keys)));
            MongoReads.forEach(rows, filter, keyOf::apply, row -> found.put(keyOf.apply(row), toKept.apply(row)));
        }
        return found;
    }

    @Override
    public boolean write(Collection<Change<T>> changes) {
        var writes = changes.stream().map(this::write).toList();
        var result = MongoWrites.bulk(rows, writes);
        var known = changes.stream().filter(change -> change.before() > 0).count();
        return result.duplicates().isEmpty() && result.matched() == known;
    }

    private WriteModel<R> write(Change<T> change) {
        var row = toRow.apply(change.now());
        // What is new has no version to match; if another has made it meanwhile it is a duplicate.
        return change.before() == 0
                ? new InsertOneModel<>(row)
                : new ReplaceOneModel<>(at(change.now().document().key(), change.before()), row);
    }

    private static Document at(String key, long version) {
        return new Document("_id", key).append("version", version);
    }

    /** The range of texts that begin with {@code prefix}. */
    static Document startingWith(String prefix) {
        return new Document("$gte", prefix).append("$lt", prefix + "\uffff");
    }

    /** {@code filter} without the documents of those keys. */
    static Document without(Collection<String> keys, Document filter) {
        return keys.isEmpty() ? filter : filter.append("_id", new Document("$nin", List.copyOf(keys)));
    }
}
