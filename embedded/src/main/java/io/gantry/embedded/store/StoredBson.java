package io.gantry.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored document on its way into an answer. The library moves nothing but its own documents there; so one of these
 * carries the bytes, and {@link BsonWriter} writes them in its place.
 */
record StoredBson(byte[] bson) {

    private static final String NAME = "";

    Document standIn() {
        return new Document(NAME, this);
    }

    /** What the document carries; null if it is one itself. */
    static @Nullable StoredBson in(Map<?, ?> document) {
        return document.size() == 1 && document.get(NAME) instanceof StoredBson stored ? stored : null;
    }
}
