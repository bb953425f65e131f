package io.gantry.benchmark;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.gantry.embedded.process.ChildProcess;
import io.gantry.embedded.store.DocumentStoreServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/**
 * Fills the embedded document store, kills it, starts it again with the memory that the product gives it, and measures
 * how soon and how fast it answers. Arguments: a directory, which keeps the store for the next run; the number of
 * reports; of alerts; of audit entries.
 */
public final class LargeStore {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private static final int ENTRIES = 100_000;
    private static final String TITLE = "Embedded store";

    private final Path directory;
    private final StoredSample sample;
    private final Sections figures;

    private LargeStore(Path directory, StoredSample sample, Sections figures) {
        this.directory = directory;
        this.sample = sample;
        this.figures = figures;
    }

    public static void main(String[] args) throws IOException {
        var directory = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
        int reports = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        int alerts = args.length > 2 ? Integer.parseInt(args[2]) : 200_000;
        int entries = args.length > 3 ? Integer.parseInt(args[3]) : ENTRIES;
        var figures = new Sections();
        measure(directory, new StoredSample(reports, entries, alerts), figures);
        System.out.println(figures);
    }

    /** Measures on a store that is made for it and deleted. */
    static void measure(int reports, int alerts, Sections figures) throws IOException {
        var directory = Files.createTempDirectory("gantry-benchmark-store-");
        try {
            measure(directory, new StoredSample(reports, ENTRIES, alerts), figures);
        } finally {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void measure(Path directory, StoredSample sample, Sections figures) throws IOException {
        var store = new LargeStore(directory, sample, figures);
        store.fill();
        store.measure();
    }

    private void fill() throws IOException {
        int port = freePort();
        var store = start(directory, port);
        try (var client = connect(port)) {
            long begun = System.nanoTime();
            awaitAnswer(client);
            if (sample.isIn(client)) {
                return;
            }
            sample.insertInto(client);
            print("fill", seconds(begun), "s");
            print("store's file after filling", megabytes(directory), "MB");
            printMemory("after filling", store);
        } finally {
            store.kill();
        }
    }

    private void measure() throws IOException {
        int port = freePort();
        long begun = System.nanoTime();
        var store = start(directory, port);
        try (var client = connect(port)) {
            awaitAnswer(client);
            print("start to answering a ping", seconds(begun), "s");
            client.listDatabaseNames().into(new ArrayList<>());
            print("… to answering listDatabases", seconds(begun), "s");
            sample.createIndexes(client);
            sample.readReport(client);
            print("… to a report, indexes ensured", seconds(begun), "s");
            printMemory("after the start", store);
            var timing = new Timing(figures, TITLE);
            timing.measure("listDatabases", 50, () -> client.listDatabaseNames().first());
            timing.measure("report by id", 5_000, () -> sample.readReport(client));
            timing.measure("500 reports by id", 20, () -> sample.readReports(client, 500));
            timing.measure("first page of a project's reports", 500, () -> sample.listReports(client));
            timing.measure("alert by id", 5_000, () -> sample.readAlert(client));
            timing.measure("first page of the alerts that wait", 500, () -> sample.listAlerts(client, 0));
            timing.measure("… of 20 units", 500, () -> sample.listAlerts(client, 20));
            timing.measure("first page of the audit trail", 500, () -> sample.listEntries(client, 20));
            timing.measure("first page of one unit's audit trail", 500, () -> sample.listEntries(client, 1));
            timing.measure("insert of a report", 2_000, () -> sample.insertReport(client));
            timing.measure("insert of 500 reports at once", 20, () -> sample.insertReports(client, 500));
            timing.measure("report by id, after these", 5_000, () -> sample.readReport(client));
            printMemory("at the end", store);
            print("store's file at the end", megabytes(directory), "MB");
        } finally {
            store.stop(STOP_PATIENCE);
        }
    }

    static ChildProcess start(Path directory, int port) {
        return ChildProcess.start(DocumentStoreServer.command(
                classPath(), directory.resolve("store"), port, null, directory, directory.resolve("store.log")));
    }

    // Absolute, since the store's working directory is another.
    private static List<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .toList();
    }

    static MongoClient connect(int port) {
        return MongoClients.create(
                "mongodb://127.0.0.1:" + port + "/?uuidRepresentation=standard&serverSelectionTimeoutMS=600000");
    }

    static void awaitAnswer(MongoClient client) {
        client.getDatabase("progress").runCommand(new Document("ping", 1));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static double megabytes(Path directory) throws IOException {
        return Files.size(directory.resolve("store").resolve("documents.mv")) / 1e6;
    }

    private static double seconds(long begunNanos) {
        return (System.nanoTime() - begunNanos) / 1e9;
    }

    private void printMemory(String when, ChildProcess store) throws IOException {
        var memory = StoreMemory.of(store.pid());
        print("heap used " + when, memory.heapUsed(), "MB");
        print("garbage collection " + when, memory.collectionSeconds(), "s");
        print("resident " + when, memory.resident(), "MB");
    }

    private void print(String what, double value, String unit) {
        figures.add(TITLE, Timing.COLUMNS, List.of(what, String.format(Locale.ROOT, "%.2f %s", value, unit), "", ""));
    }
}
