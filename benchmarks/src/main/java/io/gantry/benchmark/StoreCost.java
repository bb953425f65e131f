package io.gantry.benchmark;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Measures what the embedded document store spends on one operation: CPU of its process, by the operating system's
 * accounts, one client, one operation after the other. Argument: an empty directory.
 */
public final class StoreCost {

    private static final int DOCUMENTS = 1_000;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private StoreCost() {}

    public static void main(String[] args) throws IOException {
        var directory = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
        int port = LargeStore.freePort();
        var store = LargeStore.start(directory, port);
        try (var client = LargeStore.connect(port)) {
            LargeStore.awaitAnswer(client);
            var small = client.getDatabase("cost").getCollection("small");
            var status = client.getDatabase("cost").getCollection("status");
            status.createIndex(new Document("lamp", 1).append("unit", 1).append("_id", 1));
            status.createIndex(new Document("next", 1).append("_id", 1));
            for (int i = 0; i < DOCUMENTS; i++) {
                small.insertOne(small(i));
                status.insertOne(status(i, 0));
            }
            var cost = new Cost(ProcessHandle.of(store.pid()).orElseThrow());
            cost.measure("find of a small document by id", 8_000, 1, i -> find(small, i));
            cost.measure("find of a status of 4 KB by id", 8_000, 1, i -> find(status, i));
            cost.measure("insert of a small document", 4_000, 1, i -> small.insertOne(small(DOCUMENTS + i)));
            cost.measure("replacement of a status", 3_000, 1, i -> replace(status, i));
            cost.measure("bulk replacement of 50 statuses", 80, 50, i -> replaceMany(status, i));
            cost.measure("bulk insert of 200 small documents", 60, 200, i -> insertMany(small, i));
            measureAlerts(client.getDatabase("cost").getCollection("alerts"), cost);
        } finally {
            store.stop(STOP_PATIENCE);
        }
    }

    // What notification-service does with each, apart from deliveries.
    private static void measureAlerts(MongoCollection<Document> alerts, Cost cost) {
        StoredAlerts.createIndexes(alerts);
        cost.measure("25 new alerts, with their indexes", 400, 25, i -> replaceAlerts(alerts, i, 0));
        cost.measure("25 alerts replaced", 400, 25, i -> replaceAlerts(alerts, i, 1));
        cost.measure("find of 250 alerts by id", 40, 250, i -> findAlerts(alerts, i));
        cost.measure("update of 250 alerts by operators", 40, 250, i -> updateAlerts(alerts, i));
        cost.measure("find of an alert by id", 8_000, 1, i -> findAlert(alerts, i));
    }

    private static void replaceAlerts(MongoCollection<Document> alerts, int i, long version) {
        var writes = IntStream.range(i * 25, i * 25 + 25)
                .mapToObj(number -> new ReplaceOneModel<>(
                        new Document("_id", StoredAlerts.id(number)).append("version", version),
                        StoredAlerts.alert(number)
                                .append("version", version + 1)
                                .append("rung", (int) version),
                        new ReplaceOptions().upsert(version == 0)))
                .toList();
        alerts.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private static void findAlerts(MongoCollection<Document> alerts, int i) {
        var found = alerts.find(byIds(i)).batchSize(500).into(new ArrayList<>());
        if (found.size() != 250) {
            throw new IllegalStateException(found.size() + " alerts (expected: 250)");
        }
    }

    private static void updateAlerts(MongoCollection<Document> alerts, int i) {
        alerts.updateMany(
                byIds(i),
                new Document("$pull", new Document("outbox", new Document("eventId", "none")))
                        .append("$inc", new Document("version", 1L)));
    }

    private static Document byIds(int i) {
        var ids = IntStream.range(i * 250, i * 250 + 250)
                .mapToObj(StoredAlerts::id)
                .toList();
        return new Document("_id", new Document("$in", ids));
    }

    private static void findAlert(MongoCollection<Document> alerts, int i) {
        if (alerts.find(new Document("_id", StoredAlerts.id(i))).first() == null) {
            throw new IllegalStateException("alert " + i + " is missing");
        }
    }

    private record Cost(ProcessHandle store) {

        // The first half warms up.
        void measure(String what, int times, int documents, IntConsumer operation) {
            IntStream.range(0, times / 2).forEach(operation);
            var before = cpu();
            IntStream.range(times / 2, times).forEach(operation);
            double millis = cpu().minus(before).toNanos() / 1e6 / (times - times / 2) / documents;
            System.out.printf(Locale.ROOT, "%-40s %8.3f ms CPU of the store a document%n", what, millis);
        }

        private Duration cpu() {
            return store.info().totalCpuDuration().orElseThrow();
        }
    }

    private static void find(MongoCollection<Document> collection, int i) {
        if (collection.find(new Document("_id", "D" + i * 7 % DOCUMENTS)).first() == null) {
            throw new IllegalStateException("document " + i + " is missing");
        }
    }

    private static void replace(MongoCollection<Document> statuses, int i) {
        int number = i * 7 % DOCUMENTS;
        statuses.replaceOne(new Document("_id", "D" + number), status(number, i + 1));
    }

    private static void replaceMany(MongoCollection<Document> statuses, int i) {
        var writes = IntStream.range(i * 50, i * 50 + 50)
                .map(number -> number % DOCUMENTS)
                .mapToObj(number -> new ReplaceOneModel<>(new Document("_id", "D" + number), status(number, -1 - i)))
                .toList();
        statuses.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private static void insertMany(MongoCollection<Document> small, int i) {
        var documents = IntStream.range(i * 200, i * 200 + 200)
                .mapToObj(number -> small(1_000_000 + number))
                .toList();
        small.insertMany(documents, new InsertManyOptions().ordered(false));
    }

    private static Document small(int number) {
        return new Document("_id", "D" + number)
                .append("unit", "GX-%03d".formatted(number % 120))
                .append("at", new Date(1_790_000_000_000L + number))
                .append("state", "OPEN")
                .append("count", number);
    }

    private static Document status(int number, int version) {
        var activities = IntStream.range(0, 30)
                .mapToObj(activity -> new Document("id", "A%03d".formatted(activity * 10))
                        .append("percent", String.valueOf(activity))
                        .append("start", "2026-02-11")
                        .append("finish", "2026-08-30")
                        .append("state", "RUNNING"))
                .toList();
        return new Document("_id", "D" + number)
                .append("version", version)
                .append("lamp", version % 3)
                .append("unit", "GX-%03d".formatted(number % 120))
                .append("next", new Date(1_790_000_000_000L + version * 1_000L))
                .append("activities", activities);
    }
}
