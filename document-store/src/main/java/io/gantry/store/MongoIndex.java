package io.gantry.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * An index, declared next to the store that needs it and created when that store is made. Creating it again does no
 * harm.
 *
 * @param name names it in the collection, and in the message about a value that it does not allow twice
 * @param keys from each field to 1 (ascending) or -1 (descending)
 * @param unique whether no two documents may have the same keys
 * @param sparse whether documents that have none of the fields are left out
 */
public record MongoIndex(String name, Document keys, boolean unique, boolean sparse) {

    // On many documents an index takes longer than any answer to a request may.
    private static final long PATIENCE_MINUTES = 5;

    /** @param fields in their order; a minus before the name says descending */
    public static MongoIndex of(String name, String... fields) {
        return new MongoIndex(name, MongoKeyset.of(fields).sort(), false, false);
    }

    public MongoIndex asUnique() {
        return new MongoIndex(name, keys, true, sparse);
    }

    public MongoIndex asSparse() {
        return new MongoIndex(name, keys, unique, true);
    }

    /** Creates the indexes in {@code collection}, which is made if it does not exist. */
    public static void create(MongoCollection<?> collection, MongoIndex... indexes) {
        var patient = collection.withTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES);
        patient.createIndexes(Arrays.stream(indexes).map(MongoIndex::model).toList());
    }

    private IndexModel model() {
        return new IndexModel(keys, new IndexOptions().name(name).unique(unique).sparse(sparse));
    }
}
