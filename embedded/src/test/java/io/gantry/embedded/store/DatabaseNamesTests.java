package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseNamesTests {

    @TempDir
    private Path directory;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private MVStore file;
    private DurableBackend backend;

    @BeforeEach
    void open() {
        file = new MVStore.Builder()
                .fileName(directory.resolve("documents.mv").toString())
                .autoCommitDisabled()
                .open();
        backend = new DurableBackend(file, Journal.none(), new Logins(null));
    }

    @AfterEach
    void close() {
        backend.close();
        threads.shutdownNow();
    }

    @Test
    void areListedWhileACommitIsHeldUp() throws Exception {
        insertInto("progress");
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var disk = threads.submit(() -> file.executeFilestoreOperation(() -> {
            held.countDown();
            waitFor(release);
        }));
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
        var writer = new Thread(backend::maintain);
        writer.start();
        try {
            await().until(() -> writer.getState() == Thread.State.WAITING);

            var answer = threads.submit(() -> command("admin", new Document("listDatabases", 1)))
                    .get(5, TimeUnit.SECONDS);

            assertThat((List<?>) answer.get("databases"))
                    .extracting(database -> ((Document) database).get("name"))
                    .contains("progress");
            assertThat(writer.isAlive()).isTrue();
        } finally {
            release.countDown();
            disk.get();
            writer.join();
        }
    }

    private void insertInto(String database) {
        command(database, new Document("insert", "documents").append("documents", List.of(new Document("n", 1))));
    }

    private Document command(String database, Document command) {
        return backend.handleCommand(
                new EmbeddedChannel(), database, command.keySet().iterator().next(), command);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
