package io.gantry.embedded.store;

import java.util.Map;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/** The maps of a store: of documents by identity, and of an index's entries. What is changed in them is noted in the journal. */
final class StoredMaps {

    private static final String DOCUMENTS = "documents.";

    private final MVStore store;
    private final Journal journal;

    StoredMaps(MVStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** @param collection with its database's name before it */
    MVMap<Key, byte[]> documents(String collection) {
        return open(DOCUMENTS + collection, new BsonType());
    }

    MVMap<Key, Key> entries(String name) {
        return open(name, new KeyType());
    }

    /** The map of that name, whichever it is; the caller knows no more of its values than its type does. */
    @SuppressWarnings("unchecked")
    MVMap<Key, Object> open(String name) {
        return (MVMap<Key, Object>)
                (name.startsWith(DOCUMENTS) ? open(name, new BsonType()) : open(name, new KeyType()));
    }

    private <V> MVMap<Key, V> open(String name, DataType<V> values) {
        return store.openMap(name, new Builder<>(journal, values));
    }

    void remove(String name) {
        if (store.hasMap(name)) {
            store.removeMap(name);
        }
    }

    void removeDocuments(String collection) {
        remove(DOCUMENTS + collection);
    }

    /** The databases that have documents. */
    Stream<String> databases() {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(DOCUMENTS))
                .map(map -> map.substring(DOCUMENTS.length(), map.indexOf('.', DOCUMENTS.length())))
                .distinct();
    }

    private static final class Builder<V> extends MVMap.BasicBuilder<MVMap<Key, V>, Key, V> {

        private final Journal journal;

        Builder(Journal journal, DataType<V> values) {
            this.journal = journal;
            setKeyType(new KeyType());
            setValueType(values);
        }

        @Override
        protected MVMap<Key, V> create(Map<String, Object> config) {
            return new JournaledMap<>(config, getKeyType(), getValueType(), journal);
        }
    }

    private static final class JournaledMap<V> extends MVMap<Key, V> {

        private final Journal journal;

        JournaledMap(Map<String, Object> config, DataType<Key> keys, DataType<V> values, Journal journal) {
            super(config, keys, values);
            this.journal = journal;
        }

        // Each way to change an entry leads through here, putIfAbsent too, whose decision is not public. What moves
        // pages
        // has no value and removes nothing.
        @Override
        public @Nullable V operate(Key key, @Nullable V value, DecisionMaker<? super V> decision) {
            var before = super.operate(key, value, decision);
            var changes = value == null
                    ? decision == DecisionMaker.REMOVE && before != null
                    : decision == DecisionMaker.PUT || before == null;
            if (changes) {
                journal.note(this, key, value);
            }
            return before;
        }
    }
}
