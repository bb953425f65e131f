package io.gantry.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index by identity: the map of the documents itself, which is sorted by it. */
final class PrimaryIndex extends PlannedIndex {

    private final MVMap<Key, byte[]> documents;
    private final String field;

    PrimaryIndex(MVMap<Key, byte[]> documents, String name, IndexKey key) {
        super(name, List.of(key), false);
        this.documents = documents;
        this.field = key.getKey();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (getPosition(document) != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(field)));
        }
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        var position = KeyWriter.unique(document.get(field));
        return documents.containsKey(position) ? position : null;
    }

    @Override
    public @Nullable Key remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        // The document itself is the entry.
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Key position, MongoCollection<Key> collection) {
        // An identity does not change.
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public void drop() {
        // The documents are dropped by themselves.
    }
}
