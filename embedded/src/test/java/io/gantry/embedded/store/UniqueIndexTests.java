package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our unique index refuses what the library's own refuses. */
class UniqueIndexTests {

    private static final List<Object> VALUES = Arrays.asList(
            1,
            1L,
            1.0,
            -0.0,
            0,
            1L << 60,
            (1L << 60) + 1,
            "1",
            "",
            "签约",
            true,
            false,
            null,
            new Date(0),
            new Date(1),
            new ObjectId("6b0755fbd39445fd461a8d07"),
            new ObjectId("6b0755fbd39445fd461a8d08"),
            UUID.nameUUIDFromBytes(new byte[] {1}).toString(),
            new Binary(new byte[] {1, 2}),
            new Document("a", 1).append("b", 2),
            new Document("a", 1L).append("b", 2.0),
            new Document("b", 2).append("a", 1),
            new Document());

    private final Random random = new Random(20261125);

    @TempDir
    private Path directory;

    @Test
    void refusesWhatTheLibrarysRefuses() {
        var library = new MongoServer(H2Backend.inMemory());
        try (var theirs = MongoClients.create(library.bindAndGetConnectionString())) {
            for (int opening = 0; opening < 3; opening++) {
                try (var store = DocumentStore.open(directory, 0);
                        var ours = MongoClients.create(store.connectionString("test"))) {
                    for (int step = 0; step < 300; step++) {
                        var change = new Document("_id", identity())
                                .append("one", value())
                                .append("two", value());
                        if (random.nextInt(3) == 0) {
                            change.remove("two");
                        }
                        boolean deletes = random.nextInt(4) == 0;
                        assertThat(isDone(documents(ours), change, deletes))
                                .as("%s %s", deletes ? "delete" : "insert", change)
                                .isEqualTo(isDone(documents(theirs), change, deletes));
                    }
                    assertThat(documents(ours).countDocuments())
                            .isGreaterThan(5)
                            .isEqualTo(documents(theirs).countDocuments());
                }
            }
        } finally {
            library.shutdownNow();
        }
    }

    // Once it is in a file, the library cannot remove a document whose identity is null.
    private Object identity() {
        var value = value();
        return value == null ? "null" : value;
    }

    private Object value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static boolean isDone(MongoCollection<Document> documents, Document change, boolean deletes) {
        try {
            if (deletes) {
                return documents
                                .deleteOne(new Document("_id", change.get("_id")))
                                .getDeletedCount()
                        == 1;
            }
            documents.insertOne(new Document(change));
            return true;
        } catch (MongoWriteException e) {
            assertThat(e.getError().getCode()).isEqualTo(11_000);
            return false;
        }
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        var documents = client.getDatabase("test").getCollection("documents");
        documents.createIndex(new Document("one", 1).append("two", 1), new IndexOptions().unique(true));
        return documents;
    }
}
