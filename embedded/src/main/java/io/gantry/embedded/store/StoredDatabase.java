package io.gantry.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database: a map for each collection's documents, and one for each index. Opening it reads no document. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Key> {

    private static final String UNIQUE = "unique.";
    private static final String SORTED = "sorted.";
    private static final String PRIMARY = "_id_";
    private static final int NOT_SUPPORTED = 115;

    private final MVStore store;
    private final StoredMaps maps;
    private final Commits commits;

    StoredDatabase(String name, MVStore store, StoredMaps maps, Commits commits, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        this.maps = maps;
        this.commits = commits;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, documents(name), commits, cursorRegistry);
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return name.equals(PRIMARY)
                ? new PrimaryIndex(documents(collection), name, keys.get(0))
                : new UniqueIndex(keys(UNIQUE, collection, name), name, keys, sparse);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SortedIndex(keys(SORTED, collection, name), name, keys, sparse, store::commit);
    }

    private MVMap<Key, byte[]> documents(String collection) {
        return maps.documents(getFullCollectionNamespace(collection));
    }

    private MVMap<Key, Key> keys(String kind, String collection, String index) {
        return maps.entries(nameOf(kind, collection, index));
    }

    private String nameOf(String kind, String collection, String index) {
        return kind + getFullCollectionNamespace(collection) + "." + index;
    }

    @Override
    protected void dropIndex(MongoCollection<Key> collection, String name) {
        super.dropIndex(collection, name);
        for (var kind : List.of(UNIQUE, SORTED)) {
            maps.remove(nameOf(kind, collection.getCollectionName(), name));
        }
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        maps.removeDocuments(getFullCollectionNamespace(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new MongoServerError(
                NOT_SUPPORTED, "CommandNotSupported", "collections cannot be renamed in the embedded document store");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
