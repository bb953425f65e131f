package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A limit for the size of files stands in for a full disk: the write that would exceed it fails. */
class FullDiskTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("ready at (mongodb://\\S+)");
    private static final int BLOCKS = 4_000;

    @TempDir
    private Path directory;

    @Test
    void endsItsProcessWhenItCannotWriteAndHasAllThatItAcknowledgedAtTheNextStart() throws Exception {
        var limited = start("ulimit -f " + BLOCKS + "; ");

        int acknowledged = insertUntilItFails();

        assertThat(limited.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(limited.exitValue()).isEqualTo(DocumentStoreServer.FAILED);
        assertThat(log()).contains("Document store cannot write any more and ends: File too large");
        assertThat(acknowledged).isPositive();

        Files.delete(directory.resolve("store.log"));
        var unlimited = start("");
        try (var client = MongoClients.create(awaitReady())) {
            var documents = client.getDatabase("test").getCollection("documents");
            assertThat(documents.countDocuments(new Document("n", new Document("$lt", acknowledged))))
                    .isEqualTo(acknowledged);
        } finally {
            unlimited.destroyForcibly().waitFor();
        }
    }

    private int insertUntilItFails() throws IOException {
        int acknowledged = 0;
        var text = "x".repeat(10_000);
        try (var client = MongoClients.create(awaitReady() + "?serverSelectionTimeoutMS=2000&retryWrites=false")) {
            var documents = client.getDatabase("test").getCollection("documents");
            while (true) {
                documents.insertOne(new Document("n", acknowledged).append("text", text + acknowledged));
                acknowledged++;
            }
        } catch (MongoException e) {
            return acknowledged;
        }
    }

    private Process start(String before) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        before + "exec \"$@\"",
                        "store",
                        java,
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        // Its file of counters is larger than the limit.
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DocumentStoreServer.class.getName(),
                        directory.resolve("store").toString(),
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(new File(directory.toFile(), "store.log"))
                .start();
    }

    private String awaitReady() {
        return await().atMost(PATIENCE)
                .until(() -> READY.matcher(log()), found -> found.find())
                .group(1);
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("store.log"));
    }
}
