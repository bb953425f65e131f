package io.gantry.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreConcurrencyTests {

    private static final int THREADS = 4;
    private static final int UPDATES = 200;

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private DocumentStore store;
    private MongoClient client;
    private MongoCollection<Document> counters;

    @BeforeEach
    void open() {
        store = DocumentStore.open(directory, 0);
        client = MongoClients.create(store.connectionString("test"));
        counters = client.getDatabase("test").getCollection("counters");
        counters.insertOne(new Document("_id", "a").append("n", 0).append("nested", new Document("n", 0)));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        client.close();
        store.close();
    }

    @Test
    void losesNoIncrementOfManyAtOnce() throws Exception {
        runOnAllThreads(() -> {
            for (int i = 0; i < UPDATES; i++) {
                counters.updateOne(eq("_id", "a"), inc("n", 1));
            }
            return null;
        });

        assertThat(counters.find().first()).containsEntry("n", THREADS * UPDATES);
    }

    @Test
    void givesEveryUpdaterTheValueOfItsOwnUpdate() throws Exception {
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        var values = runOnAllThreads(() -> {
            var own = new ArrayList<Integer>();
            for (int i = 0; i < UPDATES; i++) {
                own.add(counters.findOneAndUpdate(eq("_id", "a"), inc("n", 1), after)
                        .getInteger("n"));
            }
            return own;
        });

        assertThat(values.stream().flatMap(List::stream).distinct()).hasSize(THREADS * UPDATES);
    }

    @Test
    void showsNoReaderHalfAnUpdate() throws Exception {
        var writing = threads.submit(() -> {
            for (int i = 1; i <= 2 * UPDATES; i++) {
                counters.updateOne(eq("_id", "a"), combine(set("n", i), set("nested.n", i), set("text", "x" + i)));
            }
        });

        var seen = runOnAllThreads(() -> {
            int reads = 0;
            while (!writing.isDone()) {
                var read = counters.find(eq("_id", "a")).first();
                assertThat(read.get("nested", Document.class).getInteger("n")).isEqualTo(read.getInteger("n"));
                reads++;
            }
            return reads;
        });

        writing.get();
        assertThat(seen).allMatch(reads -> reads > 0);
    }

    private <T> List<T> runOnAllThreads(Callable<T> work) throws Exception {
        var running = new ArrayList<Future<T>>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(work));
        }
        var results = new ArrayList<T>();
        for (var one : running) {
            results.add(one.get());
        }
        return results;
    }
}
