package io.gantry.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the services' stores rely on, over the wire and with the real driver. */
class DocumentStoreTests {

    private static DocumentStore store;
    private static MongoClient client;

    private MongoCollection<Document> alerts;

    @BeforeAll
    static void open() {
        store = DocumentStore.temporary();
        client = MongoClients.create(store.connectionString("test"));
    }

    @AfterAll
    static void close() {
        client.close();
        store.close();
    }

    @BeforeEach
    void emptyCollection() {
        alerts = client.getDatabase("test").getCollection("alerts");
        alerts.drop();
    }

    @Test
    void answersHelloAsSpringBootsHealthCheckAsks() {
        var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(9);
    }

    @Test
    void replacesTheVersionThatWasReadAndNoOther() {
        alerts.insertOne(new Document("_id", "a").append("version", 1));
        var next = new Document("_id", "a").append("version", 2);

        assertThat(alerts.replaceOne(version("a", 1), next).getMatchedCount()).isEqualTo(1);
        assertThat(alerts.replaceOne(version("a", 1), next).getMatchedCount()).isZero();
        assertThat(alerts.find().first()).isEqualTo(next);
    }

    @Test
    void updatesTheVersionThatWasReadAndNoOther() {
        alerts.insertOne(new Document("_id", "a").append("version", 1));
        var update = combine(set("state", "ACKNOWLEDGED"), inc("version", 1));

        assertThat(alerts.updateOne(version("a", 1), update).getMatchedCount()).isEqualTo(1);
        assertThat(alerts.updateOne(version("a", 1), update).getMatchedCount()).isZero();
        assertThat(alerts.find().first()).containsEntry("version", 2).containsEntry("state", "ACKNOWLEDGED");
    }

    @Test
    void insertsByUpsertOnceAndUpdatesAfterwards() {
        var upsert = new UpdateOptions().upsert(true);

        assertThat(alerts.updateOne(eq("_id", "a"), inc("count", 1), upsert).getUpsertedId())
                .isNotNull();
        assertThat(alerts.updateOne(eq("_id", "a"), inc("count", 1), upsert).getUpsertedId())
                .isNull();
        assertThat(alerts.replaceOne(eq("_id", "b"), new Document("count", 7), new ReplaceOptions().upsert(true))
                        .getUpsertedId())
                .isNotNull();
        assertThat(alerts.find().sort(ascending("_id")))
                .containsExactly(
                        new Document("_id", "a").append("count", 2), new Document("_id", "b").append("count", 7));
    }

    @Test
    void refusesASecondDocumentOfTheSameIdAsDuplicate() {
        alerts.insertOne(new Document("_id", "a"));

        var refusal = catchThrowableOfType(MongoWriteException.class, () -> alerts.insertOne(new Document("_id", "a")));

        assertThat(refusal.getCode()).isEqualTo(11000);
        assertThat(refusal.getMessage()).contains("_id_");
    }

    @Test
    void refusesAnUpsertOfAnotherVersionAsDuplicate() {
        alerts.insertOne(new Document("_id", "a").append("version", 2));

        var refusal = catchThrowableOfType(
                MongoWriteException.class,
                () -> alerts.replaceOne(
                        version("a", 1), new Document("version", 2), new ReplaceOptions().upsert(true)));

        assertThat(refusal.getCode()).isEqualTo(11000);
    }

    @Test
    void keepsASparseUniqueFieldUniqueWhereItIsPresent() {
        alerts.createIndex(
                Indexes.ascending("open"),
                new IndexOptions().unique(true).sparse(true).name("one-open"));
        alerts.insertMany(List.of(new Document("_id", "a"), new Document("_id", "b")));
        alerts.updateOne(eq("_id", "a"), set("open", "key"));

        assertThatThrownBy(() -> alerts.updateOne(eq("_id", "b"), set("open", "key")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("one-open");
        alerts.updateOne(eq("_id", "a"), unset("open"));
        assertThat(alerts.updateOne(eq("_id", "b"), set("open", "key")).getModifiedCount())
                .isEqualTo(1);
    }

    @Test
    void forgetsTheIndexesOfADroppedCollection() {
        for (int i = 0; i < 2; i++) {
            alerts.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            alerts.insertOne(new Document("_id", "a").append("key", 1));
            alerts.drop();
        }

        alerts.insertMany(
                List.of(new Document("_id", "a").append("key", 1), new Document("_id", "b").append("key", 1)));
        assertThat(ids(alerts.find().into(new ArrayList<>()))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void changesListsInPlace() {
        alerts.insertOne(new Document("_id", "a").append("outbox", List.of()));

        alerts.updateOne(eq("_id", "a"), push("outbox", new Document("id", 1)));
        alerts.updateOne(
                eq("_id", "a"),
                pushEach("outbox", List.of(new Document("id", 2), new Document("id", 3)), new PushOptions().slice(-2)));
        alerts.updateOne(eq("_id", "a"), pull("outbox", new Document("id", 2)));
        alerts.updateOne(
                eq("_id", "a"),
                set("outbox.$[event].sent", true),
                new UpdateOptions().arrayFilters(List.of(eq("event.id", 3))));

        assertThat(alerts.find().first()).containsEntry("outbox", List.of(new Document("id", 3).append("sent", true)));
    }

    @Test
    void doesTheRestOfAnUnorderedBulkWhenOneFails() {
        alerts.insertOne(new Document("_id", "b"));
        var writes = List.of(
                new InsertOneModel<>(new Document("_id", "a")),
                new InsertOneModel<>(new Document("_id", "b")),
                new ReplaceOneModel<>(eq("_id", "c"), new Document("version", 1), new ReplaceOptions().upsert(true)));

        var failure = catchThrowableOfType(
                MongoBulkWriteException.class, () -> alerts.bulkWrite(writes, new BulkWriteOptions().ordered(false)));

        assertThat(failure.getWriteErrors()).hasSize(1);
        assertThat(failure.getWriteErrors().get(0).getCode()).isEqualTo(11000);
        assertThat(ids(alerts.find().sort(ascending("_id")).into(new ArrayList<>())))
                .containsExactly("a", "b", "c");
    }

    @Test
    void pagesByKeyAcrossBatches() {
        alerts.insertMany(
                IntStream.range(0, 250).mapToObj(DocumentStoreTests::numbered).toList());

        var page = alerts.find(gt("_id", id(9)))
                .sort(ascending("_id"))
                .limit(200)
                .batchSize(60)
                .projection(include("_id"))
                .into(new ArrayList<>());

        assertThat(ids(page))
                .isEqualTo(IntStream.range(10, 210)
                        .mapToObj(DocumentStoreTests::id)
                        .toList());
    }

    @Test
    void returnsTheDocumentAsItWasBeforeTheUpdate() {
        alerts.insertOne(new Document("_id", "a").append("attempts", new Document("count", 1)));

        var before = alerts.findOneAndUpdate(
                eq("_id", "a"),
                inc("attempts.count", 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE));

        assertThat(before).containsEntry("attempts", new Document("count", 1));
    }

    @Test
    void leavesStoredDocumentsAloneWhenAnAggregationAddsFields() {
        alerts.insertOne(new Document("_id", "a").append("attempts", new Document("count", 1)));

        alerts.aggregate(List.of(new Document("$addFields", new Document("attempts", new Document("extra", true)))))
                .first();

        assertThat(alerts.find().first()).containsEntry("attempts", new Document("count", 1));
    }

    @Test
    void refusesAnUnknownCommandInsteadOfHanging() {
        assertThatThrownBy(() -> client.getDatabase("test").runCommand(new Document("noSuchCommand", 1)))
                .isInstanceOf(MongoCommandException.class);
    }

    private static Document version(String id, int version) {
        return new Document("_id", id).append("version", version);
    }

    private static Document numbered(int i) {
        return new Document("_id", id(i)).append("text", "t" + i);
    }

    private static String id(int i) {
        return "%04d".formatted(i);
    }

    private static List<String> ids(List<Document> documents) {
        return documents.stream().map(document -> document.getString("_id")).toList();
    }
}
