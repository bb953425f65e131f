package io.gantry.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose stored documents never change: an update works on a copy and stores that.
 *
 * <p>The library hands the stored instance itself to updates, replies and aggregations. Measured: readers saw
 * half-applied updates (15 of 27,621), findOneAndUpdate returned the value of somebody else's update (105 of 8,000),
 * and {@code $addFields} on a nested field changed the stored document of a mere reader.
 */
final class SnapshotCollection extends H2Collection {

    private static final String ID = "_id";

    SnapshotCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, data, meta, cursors);
    }

    // Every way to a stored document leads through here: find, update, findAndModify, delete, distinct, aggregate.
    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        var stored = storedDocuments(query, orderBy, skip, limit, batchSize, projection);
        return new QueryResult(() -> copies(stored.iterator()), stored.getCursorId());
    }

    private QueryResult storedDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        var narrowed = positionsById(query);
        if (narrowed != null) {
            return matchDocuments(query, narrowed, orderBy, skip, limit, batchSize, projection);
        }
        var ordered = positionsInOrder(query, orderBy);
        return ordered == null
                ? super.queryDocuments(query, orderBy, skip, limit, batchSize, projection)
                : matchDocuments(query, ordered, new Document(), skip, limit, batchSize, projection);
    }

    private @Nullable Iterable<Object> positionsInOrder(Document query, Document orderBy) {
        if (query == null || orderBy == null) {
            return null;
        }
        for (var index : getIndexes()) {
            if (index instanceof SortedIndex sorted) {
                var positions = sorted.getPositions(query, orderBy);
                if (positions != null) {
                    return positions;
                }
            }
        }
        return null;
    }

    /**
     * Where the documents lie whose identity the query names among other things. The library uses an index only if the
     * query has its keys and no others; so each compare-and-set, by identity and version, scanned the collection.
     */
    private @Nullable Iterable<Object> positionsById(Document query) {
        if (query == null || query.size() < 2 || !query.containsKey(ID)) {
            return null;
        }
        var byId = new Document(ID, query.get(ID));
        for (var index : getIndexes()) {
            if (index.isUnique() && index.canHandle(byId)) {
                return index.getPositions(byId);
            }
        }
        return null;
    }

    private static Iterator<Document> copies(Iterator<Document> documents) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return documents.hasNext();
            }

            @Override
            public Document next() {
                return documents.next().cloneDeeply();
            }
        };
    }
}
