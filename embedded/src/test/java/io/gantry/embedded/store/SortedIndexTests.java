package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index changes how fast an answer comes, never the answer: the same is asked with and without it. */
class SortedIndexTests {

    private static final List<String> FIELDS = List.of("due", "unit", "tags", "nested.at", "time");

    private final Random random = new Random(20261123);

    @Test
    void anIndexNeverChangesAnAnswer(@TempDir Path directory) {
        for (int opening = 0; opening < 2; opening++) {
            try (var store = DocumentStore.open(directory, 0);
                    var client = MongoClients.create(store.connectionString("test"))) {
                var plain = client.getDatabase("test").getCollection("plain");
                var indexed = client.getDatabase("test").getCollection("indexed");
                FIELDS.forEach(field -> indexed.createIndex(new Document(field, 1).append("other", -1)));
                for (int step = 0; step < 400; step++) {
                    change(plain, indexed);
                    var query = query();
                    assertThat(answer(indexed, query)).as("%s", query).isEqualTo(answer(plain, query));
                    var order = order();
                    assertThat(page(indexed, query, order))
                            .as("%s by %s", query, order)
                            .isEqualTo(page(plain, query, order));
                }
                assertThat(answer(plain, new Document())).isNotEmpty();
            }
        }
    }

    private void change(MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        var id = new Document("_id", random.nextInt(60));
        switch (random.nextInt(6)) {
            case 0 -> {
                plain.deleteOne(id);
                indexed.deleteOne(id);
            }
            case 1 -> {
                var unset = new Document("$unset", new Document(FIELDS.get(random.nextInt(FIELDS.size())), ""));
                plain.updateOne(id, unset);
                indexed.updateOne(id, unset);
            }
            default -> {
                var document = new Document(id).append("version", random.nextInt(3));
                FIELDS.forEach(field -> fill(document, field));
                var upsert = new com.mongodb.client.model.ReplaceOptions().upsert(true);
                plain.replaceOne(id, document, upsert);
                indexed.replaceOne(id, document, upsert);
            }
        }
    }

    private void fill(Document document, String field) {
        switch (random.nextInt(8)) {
            case 0 -> document.append(top(field), null);
            case 1 -> {
                // Left out.
            }
            case 2 -> document.append(top(field), field.equals("time") ? "later" : List.of());
            case 3 -> document.append(top(field), random.nextLong());
            default -> document.append(top(field), ordinary(field));
        }
    }

    private Object ordinary(String field) {
        return switch (field) {
            case "due", "time" -> new Date(random.nextInt(20));
            case "unit" -> "U" + random.nextInt(8);
            case "tags" -> List.of("t" + random.nextInt(5), "t" + random.nextInt(5));
            default -> List.of(new Document("at", random.nextInt(9)), new Document("at", random.nextInt(9)));
        };
    }

    private static String top(String field) {
        return field.split("\\.")[0];
    }

    private Document query() {
        var field = random.nextBoolean() ? "time" : FIELDS.get(random.nextInt(FIELDS.size()));
        var query = new Document(field, condition(field));
        if (random.nextInt(4) == 0) {
            query.append("_id", random.nextBoolean() ? random.nextInt(60) : new Document("$lt", random.nextInt(60)));
        }
        return random.nextInt(8) == 0
                ? new Document("_id", random.nextInt(60)).append("version", random.nextInt(3))
                : query;
    }

    private Object condition(String field) {
        return switch (random.nextInt(9)) {
            case 0 -> operand(field);
            case 1 -> new Document("$lte", operand(field));
            case 2 -> new Document("$lt", operand(field)).append("$gt", operand(field));
            case 3 -> new Document("$gte", operand(field)).append("$lte", operand(field));
            case 4 -> new Document("$in", List.of(operand(field), operand(field)));
            case 5 -> new Document("$exists", random.nextBoolean());
            case 6 -> new Document("$ne", operand(field));
            case 7 -> new Document("$gt", operand(field)).append("$ne", operand(field));
            default -> new Document("$eq", operand(field));
        };
    }

    private Object operand(String field) {
        return switch (field) {
            case "due", "time" -> new Date(random.nextInt(20));
            case "unit" -> "U" + random.nextInt(8);
            case "tags" -> "t" + random.nextInt(5);
            default -> random.nextInt(9);
        };
    }

    // By the one field that is never an array: the library does not sort those the same way twice.
    private Document order() {
        var direction = random.nextBoolean() ? 1 : -1;
        return new Document("time", direction).append("_id", random.nextInt(4) == 0 ? -direction : direction);
    }

    private static List<Document> page(MongoCollection<Document> collection, Document query, Document order) {
        return collection.find(query).sort(order).skip(1).limit(7).into(new ArrayList<>());
    }

    private static List<Document> answer(MongoCollection<Document> collection, Document query) {
        return collection.find(query).sort(new Document("_id", 1)).into(new ArrayList<>());
    }
}
