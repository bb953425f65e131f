package io.gantry.embedded.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rest of a query's result, of which no document is in memory. */
final class ScanCursor extends AbstractCursor {

    private static final int DEFAULT_BATCH = 1_000;

    private final StoredCollection collection;
    private final Scan scan;
    private final Document query;
    private final @Nullable Document projection;
    private long left;
    private boolean isExhausted;

    /** @param limit how many documents in all; 0 for no limit */
    ScanCursor(StoredCollection collection, Scan scan, Document query, @Nullable Document projection, int limit) {
        super(collection.newCursorId());
        this.collection = collection;
        this.scan = scan;
        this.query = query;
        this.projection = projection;
        left = limit > 0 ? limit : Long.MAX_VALUE;
    }

    @Override
    public boolean isEmpty() {
        return isExhausted;
    }

    @Override
    public List<Document> takeDocuments(int number) {
        return takeDocuments(number > 0 ? number : DEFAULT_BATCH, 0);
    }

    List<Document> takeDocuments(int number, int skip) {
        // No change of the collection runs meanwhile, so a document that moves within an index is not missed.
        synchronized (collection) {
            var taken = collection.take(scan, query, skip, (int) Math.min(number, left), projection);
            left -= taken.size();
            isExhausted = left == 0 || !scan.hasNext();
            scan.pause();
            return taken;
        }
    }
}
