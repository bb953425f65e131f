package io.gantry.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents lie in the file by identity. Stored documents never change: each reader decodes its own
 * copy, and an update stores a new one. (The library hands out the stored instance: readers saw half-applied updates,
 * and {@code $addFields} changed stored documents.)
 *
 * <p>Queries hold in memory the documents of one batch, or those that they sort.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Key> {

    // A tenth of the memory when they are decoded, at 256 MB. MongoDB's limit is 16 MB.
    private static final int MOST_BYTES_AT_ONCE = 4 << 20;

    private final MVMap<Key, byte[]> documents;
    private final Commits commits;
    private final PrimaryOrder byIdentity;
    // Queries and updates of a collection exclude each other.
    private boolean isUpdating;
    // How many methods that change documents are going on, one within the other.
    private int changing;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Key, byte[]> documents,
            Commits commits,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.commits = commits;
        byIdentity = new PrimaryOrder(options.getIdField(), documents);
    }

    // Every way to a stored document leads through here: find, update, findAndModify, delete, distinct, aggregate.
    @Override
    protected QueryResult queryDocuments(
            @Nullable Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var plan = plan(query == null ? new Document() : query, orderBy, skip, limit);
        var filter = plan.rest(query == null ? new Document() : query);
        if (!plan.isOrdered()) {
            var sorted = new Sorting(deriveComparator(orderBy), limit > 0 ? skip + limit : 0);
            matching(filter, new Scan(plan)).forEach(sorted::add);
            return matchDocumentsFromStream(
                    new Document(), sorted.inOrder().stream(), skip, limit, batchSize, null, projection);
        }
        if (batchSize > 0) {
            // Only the commands find and getMore ask for batches.
            return inBatches(new ScanCursor(this, new Scan(plan), filter, projection, limit), skip, batchSize);
        }
        // The library updates what has been read already while it goes on reading.
        var scan = new Scan(isUpdating ? plan.ofUpdate() : plan);
        var all = page(matching(filter, scan), skip, limit).map(Found::document);
        return projection == null
                ? new QueryResult(all::iterator)
                : matchDocumentsFromStream(new Document(), all, 0, 0, 0, null, projection);
    }

    private QueryPlan plan(Document query, @Nullable Document orderBy, int skip, int limit) {
        var orders = new ArrayList<KeyOrder>();
        orders.add(byIdentity);
        for (var index : getIndexes()) {
            if (index instanceof KeyOrder order) {
                orders.add(order);
            }
        }
        long most = limit > 0 ? (long) skip + limit : Long.MAX_VALUE;
        return QueryPlan.best(orders, Conditions.of(query), SortOrder.of(orderBy), most);
    }

    private QueryResult inBatches(ScanCursor cursor, int skip, int batchSize) {
        var first = cursor.takeDocuments(batchSize, skip);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    long newCursorId() {
        return cursorRegistry.generateCursorId();
    }

    /**
     * The next documents of a scan that match, as an answer to a client and to nobody else: whole ones are not decoded.
     *
     * @param limit how many at most; there are less when they are large, and one at least while there is one
     */
    List<Document> take(Scan scan, Document query, int skip, int limit, @Nullable Document projection) {
        var batch = new ArrayList<Document>();
        int bytes = 0;
        var found = matching(query, scan).skip(skip).iterator();
        while (batch.size() < limit && bytes < MOST_BYTES_AT_ONCE && found.hasNext()) {
            var next = found.next();
            batch.add(projection == null ? new StoredBson(next.bson()).standIn() : next.document());
            bytes += next.bson().length;
        }
        return projection == null
                ? batch
                : matchDocumentsFromStream(new Document(), batch.stream(), 0, 0, 0, null, projection)
                        .collectDocuments();
    }

    private Stream<Found> matching(Document query, Scan scan) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(scan, Spliterator.ORDERED), false)
                .map(this::bsonOf)
                .filter(Objects::nonNull)
                .map(Found::new)
                .filter(found -> query.isEmpty() || documentMatchesQuery(found.document(), query));
    }

    // Null if it has been deleted since its index was read.
    private byte @Nullable [] bsonOf(Object found) {
        return found instanceof Key position ? documents.get(position) : (byte[]) found;
    }

    private static Stream<Found> page(Stream<Found> documents, int skip, int limit) {
        var rest = documents.skip(skip);
        return limit > 0 ? rest.limit(limit) : rest;
    }

    /**
     * A replacement needs none of the copies that the library makes of the old document and the new one, and is encoded
     * once. Everything else is the library's.
     */
    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return change(() -> update(selector, update, arrayFilters, isMulti, isUpsert, oplog));
    }

    private Document update(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        if (!isMulti && Replacement.isPlain(update)) {
            var plan = plan(selector, null, 0, 1);
            var old = matching(plan.rest(selector), new Scan(plan)).findFirst();
            var replacement = old.flatMap(found -> Replacement.of(found.document(), update));
            if (replacement.isPresent()) {
                return new Document("n", 1).append("nModified", replace(replacement.get()) ? 1 : 0);
            }
            if (isUpsert && old.isEmpty()) {
                var fresh = Replacement.ofNothing(selector, update);
                if (fresh.isPresent()) {
                    addDocument(fresh.get());
                    return new Document("upserted", selector.get(getIdField()))
                            .append("n", 0)
                            .append("nModified", 0);
                }
            }
        }
        isUpdating = true;
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            isUpdating = false;
        }
    }

    @Override
    public synchronized void addDocument(Document document) {
        change(() -> super.addDocument(document));
    }

    @Override
    public synchronized void addDocuments(Stream<Document> added) {
        change(() -> super.addDocuments(added));
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> inserted, boolean isOrdered) {
        return change(() -> super.insertDocuments(inserted, isOrdered));
    }

    @Override
    public synchronized void removeDocument(Document document) {
        change(() -> super.removeDocument(document));
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return change(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return change(() -> super.findAndModify(query));
    }

    private void change(Runnable work) {
        change(() -> {
            work.run();
            return true;
        });
    }

    // Before the next one changes the collection: the journal has the order of the changes.
    private <T> T change(Supplier<T> work) {
        changing++;
        try {
            return work.get();
        } finally {
            changing--;
            if (changing == 0 || commits.isLargeUnappended()) {
                commits.append();
            }
        }
    }

    private boolean replace(Replacement replacement) {
        var position = replacement.position();
        var bson = BsonType.encode(replacement.after());
        if (Arrays.equals(bson, documents.get(position))) {
            return false;
        }
        for (var index : getIndexes()) {
            index.checkUpdate(replacement.before(), replacement.after(), this);
        }
        for (var index : getIndexes()) {
            index.updateInPlace(replacement.before(), replacement.after(), position, this);
        }
        documents.put(position, bson);
        return true;
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        var plan = plan(query, null, skip, limit);
        return (int)
                page(matching(plan.rest(query), new Scan(plan)), skip, limit).count();
    }

    @Override
    public synchronized void addIndex(Index<Key> index) {
        if (!(index instanceof BuiltIndex built) || !index.isEmpty()) {
            super.addIndex(index);
            return;
        }
        // Left by an attempt that failed.
        built.drop();
        try {
            super.addIndex(index);
            built.markBuilt();
        } catch (RuntimeException e) {
            built.drop();
            throw e;
        }
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        var field = getIdField();
        var position = KeyWriter.unique(field == null ? new ObjectId() : document.get(field));
        if (documents.putIfAbsent(position, BsonType.encode(document)) != null) {
            throw new IllegalStateException("document " + position + " is in " + this + " already");
        }
        return position;
    }

    @Override
    protected @Nullable Document getDocument(Key position) {
        var bson = documents.get(position);
        return bson == null ? null : BsonType.decode(bson);
    }

    @Override
    protected void handleUpdate(Key position, Document oldDocument, Document newDocument) {
        documents.put(position, BsonType.encode(newDocument));
    }

    @Override
    protected void removeDocument(Key position) {
        if (documents.remove(position) == null) {
            throw new IllegalStateException("document " + position + " is not in " + this);
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        Iterator<Key> keys = documents.keyIterator(null);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(keys, Spliterator.ORDERED), false)
                .map(key -> new DocumentWithPosition<>(getDocument(key), key));
    }

    // The library's own way to all documents, which queryDocuments replaces.
    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    // Tracking it would add a write to every change.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("the size of the data is not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
