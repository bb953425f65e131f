package io.gantry.store;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;

/** Reads of more documents than fit into one answer. */
public final class MongoReads {

    private static final int BATCH = 1_000;

    private MongoReads() {}

    /**
     * Hands over every document that matches, in the order of identities. It reads page by page and not by one cursor:
     * a cursor is lost when its connection is, and the embedded store holds all of a cursor's documents in memory.
     *
     * @param id the identity of a document
     */
    public static <T> void forEach(
            MongoCollection<T> collection, Document filter, Function<T, Object> id, Consumer<T> action) {
        forEach(collection, filter, new Document(), id, action);
    }

    /**
     * As {@link #forEach(MongoCollection, Document, Function, Consumer)}, with a part of each document only.
     *
     * @param fields which; all if empty
     */
    public static <T> void forEach(
            MongoCollection<T> collection,
            Document filter,
            Document fields,
            Function<T, Object> id,
            Consumer<T> action) {
        var order = MongoKeyset.of("_id");
        var page = page(collection, filter, fields, order);
        while (!page.isEmpty()) {
            page.forEach(action);
            if (page.size() < BATCH) {
                return;
            }
            var after = order.after(id.apply(page.get(page.size() - 1)));
            var rest = filter.isEmpty() ? after : new Document("$and", List.of(after, filter));
            page = page(collection, rest, fields, order);
        }
    }

    private static <T> List<T> page(
            MongoCollection<T> collection, Document filter, Document fields, MongoKeyset order) {
        return collection
                .find(filter)
                .projection(fields)
                .sort(order.sort())
                .limit(BATCH)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }
}
