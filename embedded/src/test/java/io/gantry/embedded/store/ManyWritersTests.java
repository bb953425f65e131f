package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.gantry.embedded.process.ChildProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any thread that serves a connection may be the one that commits what all of them have changed. */
class ManyWritersTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("ready at (mongodb://\\S+)");
    // Together they would keep 80 MB if each of them kept what it has written once.
    private static final int CONNECTIONS = 40;
    private static final int DOCUMENTS = 100;

    @TempDir
    private Path directory;

    @Test
    void needNoMoreMemoryOutsideTheHeapThanOneWriterDoes() throws Exception {
        var log = directory.resolve("store.log");
        var command = DocumentStoreServer.command(
                        List.of(System.getProperty("java.class.path")),
                        directory.resolve("store"),
                        0,
                        null,
                        directory,
                        log)
                .withFlags(List.of("-XX:MaxDirectMemorySize=64m"));
        var store = ChildProcess.start(command);
        try {
            var address = await().atMost(PATIENCE)
                    .until(() -> READY.matcher(Files.readString(log)), found -> found.find())
                    .group(1);

            // One after the other, so that each commits by itself.
            IntStream.range(0, CONNECTIONS).forEach(i -> write(address, i));

            assertThat(store.isAlive()).as(Files.readString(log)).isTrue();
            try (var client = MongoClients.create(address)) {
                assertThat(client.getDatabase("test").getCollection("documents").countDocuments())
                        .isEqualTo(CONNECTIONS * DOCUMENTS);
            }
        } finally {
            store.kill();
        }
    }

    private static void write(String address, int connection) {
        try (MongoClient client = MongoClients.create(address)) {
            var text = "x".repeat(20_000);
            var documents = IntStream.range(0, DOCUMENTS)
                    .mapToObj(i -> new Document("_id", connection + "-" + i).append("text", text + i))
                    .toList();
            client.getDatabase("test").getCollection("documents").insertMany(documents);
        }
    }
}
