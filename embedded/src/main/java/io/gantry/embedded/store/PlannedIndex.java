package io.gantry.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** An index that {@link QueryPlan} reads; the library maintains it, but asks it nothing. */
abstract class PlannedIndex extends Index<Key> {

    PlannedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Key> getPositions(Document query) {
        return List.of();
    }

    @Override
    public final void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Key> collection) {
        // An identity does not change, and the rest need not be unique.
    }

    @Override
    public final long getDataSize() {
        return 0;
    }
}
