package io.gantry.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The H2 backend, answering a change only when it is in the file. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "aggregate",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "listcollections",
            "listindexes",
            "dbstats",
            "collstats",
            "serverstatus",
            "endsessions");

    private final GroupCommit commits;

    DurableBackend(MVStore store) {
        super(store);
        commits = new GroupCommit(store);
        version(new AnsweredVersion());
    }

    /**
     * The library acknowledges before a change is on disk: a SIGKILL lost up to 928 ms of acknowledged writes. Here the
     * reply waits for a commit.
     */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello")) {
            return hello(channel, database, query);
        }
        if (isRead(name, query) && listDatabaseNames().contains(database)) {
            return commits.read(() -> super.handleCommand(channel, database, command, query));
        }
        return commits.change(() -> super.handleCommand(channel, database, command, query));
    }

    void compact() {
        commits.compact();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new Database(databaseName, getCursorRegistry());
    }

    // The library knows isMaster only; Spring Boot's health check asks hello.
    private Document hello(Channel channel, String database, Document query) {
        if (getMvStore().isClosed()) {
            // After a failed write, a full disk for one, the store refuses everything. Health must say so.
            throw new MongoServerException(
                    "the document store has failed: " + getMvStore().getPanicException());
        }
        var reply = super.handleCommand(channel, database, "isMaster", query);
        reply.put("isWritablePrimary", true);
        return reply;
    }

    private static boolean isRead(String name, Document query) {
        if (name.equals("aggregate") && query.get("pipeline") instanceof List<?> pipeline) {
            return pipeline.stream().noneMatch(DurableBackend::writes);
        }
        return READS.contains(name);
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document document && (document.containsKey("$out") || document.containsKey("$merge"));
    }

    /**
     * Opens our kind of collection. An inner class on purpose: the superclass opens collections in its constructor, when
     * no field of its subclass is set yet, but the enclosing instance is.
     */
    private final class Database extends H2Database {

        // As H2Database names its maps.
        private static final String DATA = "databases.";
        private static final String META = "meta.";
        private static final String UNIQUE_OF_THE_LIBRARY = "._index_";
        private static final String UNIQUE = "._unique_";

        Database(String name, CursorRegistry cursors) {
            super(name, getMvStore(), cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            var namespace = getFullCollectionNamespace(name);
            MVMap<Object, Document> data = getMvStore()
                    .openMap(DATA + namespace, new MVMap.Builder<Object, Document>().valueType(new BsonDocumentType()));
            MVMap<String, Object> meta = getMvStore().openMap(META + namespace);
            return new SnapshotCollection(this, name, options, data, meta, cursorRegistry);
        }

        // Where the library's own is still there, ours is empty, and so it is built from the documents.
        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            var namespace = getFullCollectionNamespace(collection);
            if (getMvStore().hasMap(namespace + UNIQUE_OF_THE_LIBRARY + name)) {
                getMvStore().removeMap(namespace + UNIQUE_OF_THE_LIBRARY + name);
            }
            MVMap<KeyValue, Object> positions = getMvStore()
                    .openMap(namespace + UNIQUE + name, new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
            return new UniqueIndex(positions, name, keys, sparse);
        }

        @Override
        protected void dropIndex(MongoCollection<Object> collection, String name) {
            super.dropIndex(collection, name);
            getMvStore().removeMap(getFullCollectionNamespace(collection.getCollectionName()) + UNIQUE + name);
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new SortedIndex(name, keys, sparse);
        }
    }

    /** The library says wire version 8, the oldest that today's driver accepts; the version it claims has 13. */
    private static final class AnsweredVersion implements MongoVersion {

        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    }
}
