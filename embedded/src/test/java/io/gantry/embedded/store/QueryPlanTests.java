package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a query is answered here, the library's own server, which scans for everything, answers the same. */
class QueryPlanTests {

    private static final int IDENTITIES = 80;

    private final Random random = new Random(20261128);

    @Test
    void answersAsTheLibraryDoes(@TempDir Path directory) {
        var library = new MongoServer(H2Backend.inMemory());
        try (var theirs = MongoClients.create(library.bindAndGetConnectionString())) {
            var expected = theirs.getDatabase("test").getCollection("documents");
            for (int opening = 0; opening < 3; opening++) {
                try (var store = DocumentStore.open(directory, 0);
                        var ours = MongoClients.create(store.connectionString("test"))) {
                    var documents = ours.getDatabase("test").getCollection("documents");
                    createIndexes(documents);
                    for (int step = 0; step < 600; step++) {
                        change(expected, documents);
                        compare(expected, documents);
                    }
                }
            }
        } finally {
            library.shutdownNow();
        }
    }

    private static void createIndexes(MongoCollection<Document> documents) {
        documents.createIndex(new Document("time", 1).append("_id", 1));
        documents.createIndex(new Document("unit", 1).append("time", -1).append("_id", 1));
        documents.createIndex(new Document("tags", 1).append("_id", 1));
        documents.createIndex(new Document("tags", 1).append("time", 1));
        documents.createIndex(new Document("due", 1), new IndexOptions().sparse(true));
    }

    private void change(MongoCollection<Document> expected, MongoCollection<Document> documents) {
        var id = new Document("_id", identity());
        switch (random.nextInt(10)) {
            case 0, 1 ->
                assertThat(documents.deleteOne(id).getDeletedCount())
                        .isEqualTo(expected.deleteOne(id).getDeletedCount());
            case 2 -> {
                var query = query();
                var update = new Document("$set", new Document("unit", unit()));
                assertThat(documents.updateMany(query, update))
                        .as("%s", query)
                        .isEqualTo(expected.updateMany(query, update));
            }
            default -> replace(expected, documents, id);
        }
    }

    private void replace(MongoCollection<Document> expected, MongoCollection<Document> documents, Document id) {
        var document = new Document(id);
        appendSometimes(document, "unit", unit());
        appendSometimes(document, "time", time());
        appendSometimes(document, "due", time());
        appendSometimes(document, "tags", List.of(tag(), tag()));
        var upsert = new ReplaceOptions().upsert(true);
        assertThat(documents.replaceOne(id, document, upsert)).isEqualTo(expected.replaceOne(id, document, upsert));
        var asRead = new Document(id).append("unit", unit());
        assertThat(documents.replaceOne(asRead, document)).isEqualTo(expected.replaceOne(asRead, document));
    }

    private void appendSometimes(Document document, String field, Object value) {
        switch (random.nextInt(8)) {
            case 0 -> document.append(field, null);
            case 1 -> {
                // Left out.
            }
            default -> document.append(field, value);
        }
    }

    private void compare(MongoCollection<Document> expected, MongoCollection<Document> documents) {
        var query = query();
        var order = order();
        int skip = random.nextInt(3);
        int limit = random.nextInt(3) * 7;
        int batch = 1 + random.nextInt(9);

        assertThat(page(documents, query, order, skip, limit, batch))
                .as("%s by %s, %d after %d", query, order, limit, skip)
                .isEqualTo(page(expected, query, order, skip, limit, batch));
        assertThat(documents.countDocuments(query)).isEqualTo(expected.countDocuments(query));
    }

    private static List<Document> page(
            MongoCollection<Document> collection, Document query, Document order, int skip, int limit, int batch) {
        return collection
                .find(query)
                .sort(order)
                .skip(skip)
                .limit(limit)
                .batchSize(batch)
                .into(new ArrayList<>());
    }

    private Document query() {
        var query = new Document();
        var parts = new ArrayList<Document>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var condition = condition();
            if (random.nextBoolean() || query.keySet().stream().anyMatch(condition::containsKey)) {
                parts.add(condition);
            } else {
                query.putAll(condition);
            }
        }
        return parts.isEmpty() ? query : query.append("$and", parts);
    }

    private Document condition() {
        return switch (random.nextInt(13)) {
            case 0 -> new Document("unit", unit());
            case 1 ->
                new Document(
                        "unit",
                        new Document(
                                "$in",
                                IntStream.range(0, 4).mapToObj(i -> unit()).toList()));
            case 2 -> new Document("unit", new Document("$in", Collections.singletonList(null)));
            case 3 -> new Document("time", new Document("$gte", time()));
            case 4 -> new Document("time", new Document("$lt", time()).append("$gte", time()));
            case 5 -> new Document("tags", tag());
            case 6 -> new Document("tags", new Document("$in", List.of(tag(), tag())));
            case 7 -> new Document("due", new Document(random.nextBoolean() ? "$lte" : "$gt", time()));
            case 8 -> new Document("_id", new Document(random.nextBoolean() ? "$gt" : "$lte", identity()));
            case 9 -> new Document("_id", identity());
            case 10 -> new Document("_id", new Document("$eq", identity()));
            case 11 -> new Document("_id", new Document("$in", List.of(identity(), identity(), identity())));
            default -> new Document("_id", new Document("$in", texts()));
        };
    }

    private List<String> texts() {
        return IntStream.range(0, 20)
                .mapToObj(i -> "D" + random.nextInt(IDENTITIES))
                .toList();
    }

    // Numbers are equal to numbers of other types, texts to themselves only.
    private Object identity() {
        int number = random.nextInt(IDENTITIES);
        return number % 3 == 0 ? number : "D" + number;
    }

    private Document order() {
        int direction = random.nextBoolean() ? 1 : -1;
        var order = new Document();
        if (random.nextInt(3) == 0) {
            order.append("unit", random.nextInt(5) == 0 ? -direction : direction);
        }
        if (random.nextInt(3) > 0) {
            order.append("time", direction);
        }
        return order.append("_id", random.nextInt(5) == 0 ? -direction : direction);
    }

    private String unit() {
        return "U" + random.nextInt(5);
    }

    private Date time() {
        return new Date(random.nextInt(12));
    }

    private String tag() {
        return "t" + random.nextInt(4);
    }
}
