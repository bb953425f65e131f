package io.gantry.embedded.store;

import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** All documents of a collection in the order of their identities; the map's values are the documents. */
record PrimaryOrder(List<String> fields, MVMap<Key, byte[]> entries) implements KeyOrder {

    /** @param identity the field with the document's identity; null if there is none */
    PrimaryOrder(@Nullable String identity, MVMap<Key, byte[]> documents) {
        this(identity == null ? List.of() : List.of(identity), documents);
    }

    @Override
    public boolean isSparse() {
        return false;
    }

    @Override
    public boolean hasArrays(int field) {
        return false;
    }

    // Identities of the rare types that lie in an order of their own are not sorted by.
    @Override
    public boolean isExact() {
        return true;
    }
}
