package io.gantry.progress.status;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
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
    private final Function<T, R> toRow;
    private final Function<R, T> toDocument;
    private final Function<R, String> keyOf;

    MongoDocuments(
            MongoCollection<R> rows, Function<T, R> toRow, Function<R, T> toDocument, Function<R, String> keyOf) {
        this.rows = rows;
        this.toRow = toRow;
        this.toDocument = toDocument;
        this.keyOf = keyOf;
    }

    @Override
    public Map<String, T> find(Collection<String> keys) {
        var found = new HashMap<String, T>();
        if (!keys.isEmpty()) {
            var filter = new Document("_id", new Document("$in", List.copyOf(keys)));
            MongoReads.forEach(rows, filter, keyOf::apply, row -> found.put(keyOf.apply(row), toDocument.apply(row)));
        }
        return found;
    }

    @Override
    public boolean save(Collection<T> changed) {
        var writes = changed.stream().map(this::replacement).toList();
        var result = MongoWrites.bulk(rows, writes);
        var known = changed.stream().filter(document -> document.version() > 0).count();
        return result.duplicates().isEmpty() && result.matched() == known;
    }

    private ReplaceOneModel<R> replacement(T document) {
        return new ReplaceOneModel<>(
                at(document.key(), document.version()),
                toRow.apply(document.nextVersion()),
                // What is new has no version to match; if another has made it meanwhile it is a duplicate.
                new ReplaceOptions().upsert(document.version() == 0));
    }

    static Document at(String key, long version) {
        return new Document("_id", key).append("version", version);
    }

    /** The range of texts that begin with {@code prefix}. */
    static Document startingWith(String prefix) {
        return new Document("$gte", prefix).append("$lt", prefix + "\uffff");
    }
}
