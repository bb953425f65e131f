package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is answered is bounded in memory, whatever is asked. */
class LargeResultTests {

    private final DocumentStore store = DocumentStore.temporary();
    private final MongoClient client = MongoClients.create(store.connectionString("test"));
    private final MongoCollection<Document> documents =
            client.getDatabase("test").getCollection("documents");

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void answersInPartsThoughNoBatchSizeIsAsked() {
        insert(5_000, 10);

        var reply = client.getDatabase("test").runCommand(new Document("find", "documents"));

        assertThat(reply.get("cursor", Document.class).getList("firstBatch", Document.class))
                .hasSize(101);
        assertThat(numbers(documents.find().into(new ArrayList<>()))).isEqualTo(upTo(5_000));
    }

    @Test
    void answersLargeDocumentsInSmallerParts() {
        insert(20, 1 << 20);

        var reply = client.getDatabase("test").runCommand(new Document("find", "documents").append("batchSize", 1_000));

        assertThat(reply.get("cursor", Document.class).getList("firstBatch", Document.class))
                .hasSizeBetween(1, 5);
        assertThat(numbers(documents.find().batchSize(1_000).into(new ArrayList<>())))
                .isEqualTo(upTo(20));
    }

    @Test
    void goesOnFromWhereItWasThoughDocumentsChangeMeanwhile() {
        insert(300, 10);
        var read = documents.find().sort(Sorts.descending("_id")).batchSize(100).iterator();
        var seen = new ArrayList<Integer>();
        IntStream.range(0, 100).forEach(i -> seen.add(read.next().getInteger("_id")));

        documents.deleteOne(new Document("_id", 150));
        documents.insertOne(new Document("_id", 1_000));
        documents.updateMany(new Document(), new Document("$set", new Document("changed", true)));

        read.forEachRemaining(document -> seen.add(document.getInteger("_id")));
        assertThat(seen).hasSize(299).doesNotHaveDuplicates().doesNotContain(150, 1_000);
    }

    @Test
    void sortsTheFirstOfManyByAFieldWithoutIndex() {
        insert(3_000, 1_000);

        var page = documents
                .find()
                .sort(Sorts.orderBy(Sorts.descending("mirrored"), Sorts.ascending("_id")))
                .projection(Projections.include("_id"))
                .skip(1)
                .limit(3)
                .into(new ArrayList<>());

        assertThat(numbers(page)).containsExactly(1, 2, 3);
    }

    @Test
    void refusesToSortMoreThanItCanHold() {
        int megabytes = (int) (Runtime.getRuntime().maxMemory() / 32 >> 20) + 2;
        insert(megabytes, 1 << 20);

        var all = documents.find().sort(Sorts.ascending("mirrored"));

        assertThatThrownBy(() -> all.into(new ArrayList<>()))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("expected: an index in that order, or a limit");
    }

    @Test
    void findsManyIdentitiesAtOnce() {
        insert(3_000, 10);
        var wanted = IntStream.range(0, 2_000).map(i -> i * 2).boxed().toList();

        var found = documents
                .find(new Document("_id", new Document("$in", wanted)))
                .sort(Sorts.ascending("mirrored"))
                .batchSize(100)
                .into(new ArrayList<>());

        assertThat(numbers(found)).hasSize(1_500).startsWith(2_998, 2_996).endsWith(2, 0);
    }

    private void insert(int number, int characters) {
        var text = "x".repeat(characters);
        for (int from = 0; from < number; from += 20) {
            documents.insertMany(IntStream.range(from, Math.min(number, from + 20))
                    .mapToObj(i -> new Document("_id", i).append("mirrored", -i).append("text", text))
                    .toList());
        }
    }

    private static List<Integer> upTo(int number) {
        return IntStream.range(0, number).boxed().toList();
    }

    private static List<Integer> numbers(List<Document> documents) {
        return documents.stream().map(document -> document.getInteger("_id")).toList();
    }
}
