package io.gantry.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** A stored document, which is decoded when somebody looks into it. For one thread. */
final class Found {

    private final byte[] bson;
    private @Nullable Document document;

    Found(byte[] bson) {
        this.bson = bson;
    }

    byte[] bson() {
        return bson;
    }

    /** A copy for whoever has found it; always the same one. */
    Document document() {
        var decoded = document == null ? BsonType.decode(bson) : document;
        document = decoded;
        return decoded;
    }
}
