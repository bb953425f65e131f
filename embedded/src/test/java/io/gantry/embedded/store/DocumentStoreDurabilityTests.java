package io.gantry.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.gantry.embedded.process.ChildProcess;
import io.gantry.embedded.process.JavaCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the store's process under load, again and again, and looks for what it had acknowledged. */
class DocumentStoreDurabilityTests {

    private static final int ROUNDS = 3;
    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("ready at (mongodb://\\S+)");

    @TempDir
    Path directory;

    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    @Test
    void keepsEveryAcknowledgedWriteWhenItIsKilledUnderLoad() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var server = start(round);
            try (var client = connect(round)) {
                assertThat(missing(documents(client))).isEmpty();
                killUnderLoad(server, documents(client), round);
            }
        }

        var server = start(ROUNDS);
        try (var client = connect(ROUNDS)) {
            assertThat(missing(documents(client))).isEmpty();
            assertThatItsUniqueIndexIsWhole(documents(client));
            assertThatItsSortedIndexIsWhole(documents(client));
        }
        server.stop(Duration.ofSeconds(10));
    }

    @Test
    void keepsTheStoreOfOneProcessFromAnother() {
        try (var open = DocumentStore.open(directory, 0)) {
            assertThat(open.port()).isPositive();
            assertThatThrownBy(() -> DocumentStore.open(directory, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is another Gantry using it?");
        }
    }

    private void killUnderLoad(ChildProcess server, MongoCollection<Document> documents, int round)
            throws InterruptedException {
        var count = new AtomicInteger();
        var writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            var name = round + "-" + writer;
            writers.execute(() -> writeUntilKilled(documents, name, count));
        }
        await().atMost(PATIENCE).until(() -> count.get() >= ACKNOWLEDGED_BEFORE_KILL);
        server.kill();
        // Interrupts those that wait for the server to come back.
        writers.shutdownNow();
        assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    // Every value is written by an insert, an update in place and a bulk write.
    private void writeUntilKilled(MongoCollection<Document> documents, String writer, AtomicInteger count) {
        try {
            for (int i = 0; ; i++) {
                var id = writer + "-" + i;
                documents.insertOne(document(id, 0));
                acknowledged.put(id, 0);
                documents.replaceOne(eq("_id", id), document(id, 1));
                acknowledged.put(id, 1);
                documents.bulkWrite(
                        List.of(
                                new ReplaceOneModel<>(
                                        eq("_id", id), document(id, 2), new ReplaceOptions().upsert(true)),
                                new InsertOneModel<>(document(id + "-bulk", 2))),
                        new BulkWriteOptions().ordered(false));
                acknowledged.put(id, 2);
                acknowledged.put(id + "-bulk", 2);
                count.addAndGet(4);
            }
        } catch (MongoException e) {
            // Killed; what is not acknowledged may be there or not.
        }
    }

    private List<String> missing(MongoCollection<Document> documents) {
        var found = new ConcurrentHashMap<String, Integer>();
        documents.find().forEach(document -> found.put(document.getString("_id"), document.getInteger("value")));
        return acknowledged.entrySet().stream()
                .filter(entry -> found.getOrDefault(entry.getKey(), -1) < entry.getValue())
                .map(entry ->
                        entry.getKey() + " acknowledged " + entry.getValue() + ", found " + found.get(entry.getKey()))
                .toList();
    }

    private static void assertThatItsUniqueIndexIsWhole(MongoCollection<Document> documents) {
        var keys = documents.distinct("key", String.class).into(new ArrayList<>());
        var seconds = keys.stream()
                .map(key -> new InsertOneModel<>(new Document("_id", "second " + key).append("key", key)))
                .toList();

        var refusal = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> documents.bulkWrite(seconds, new BulkWriteOptions().ordered(false)));

        assertThat(refusal.getWriteErrors()).hasSameSizeAs(keys);
    }

    private static void assertThatItsSortedIndexIsWhole(MongoCollection<Document> documents) {
        for (int value = 0; value < 3; value++) {
            var indexed = new Document("value", value);
            // No index is used for it.
            var scanned = new Document("value", new Document("$not", new Document("$ne", value)));
            assertThat(documents.countDocuments(indexed)).isEqualTo(documents.countDocuments(scanned));
        }
        assertThat(documents.countDocuments(new Document("value", 2))).isPositive();
    }

    private static Document document(String id, int value) {
        return new Document("_id", id)
                .append("key", "key of " + id)
                .append("value", value)
                .append("text", "x".repeat(300));
    }

    private MongoCollection<Document> documents(MongoClient client) {
        var documents = client.getDatabase("test").getCollection("documents");
        documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending("value", "text"));
        return documents;
    }

    private ChildProcess start(int round) {
        return ChildProcess.start(new JavaCommand(
                List.of(System.getProperty("java.class.path")),
                List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                DocumentStoreServer.class.getName(),
                List.of(directory.resolve("store").toString(), "0"),
                directory,
                log(round)));
    }

    private MongoClient connect(int round) {
        var uri = await().atMost(PATIENCE)
                .until(() -> READY.matcher(Files.readString(log(round))), found -> found.find());
        return MongoClients.create(uri.group(1));
    }

    private Path log(int round) {
        return directory.resolve("store-" + round + ".log");
    }
}
