package io.gantry.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import java.util.Optional;

/**
 * A stored document and the one that takes its place.
 *
 * @param position that of both
 */
record Replacement(Key position, Document before, Document after) {

    private static final String ID = "_id";

    /** Whether the update is a whole document, and has no name that the library has something to say about. */
    static boolean isPlain(Document update) {
        return update.keySet().stream().noneMatch(name -> name.startsWith("$") || name.contains("."));
    }

    /** The document that an update becomes where there is none; nothing if the library has to find its identity. */
    static Optional<Document> ofNothing(Document selector, Document update) {
        var id = selector.get(ID);
        var document = new Document(ID, id);
        document.putAll(update);
        return Conditions.isAlone(id) && Objects.equals(document.get(ID), id)
                ? Optional.of(document)
                : Optional.empty();
    }

    /** Returns nothing if the identity would become another one, which the library refuses. */
    static Optional<Replacement> of(Document before, Document update) {
        var position = KeyWriter.unique(before.get(ID));
        // The identity comes first, and need not be said again.
        var after = new Document(ID, before.get(ID));
        after.putAll(update);
        return KeyWriter.unique(after.get(ID)).equals(position)
                ? Optional.of(new Replacement(position, before, after))
                : Optional.empty();
    }
}
