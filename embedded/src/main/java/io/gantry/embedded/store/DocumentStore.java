package io.gantry.embedded.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A document store that MongoDB clients use as if it were MongoDB, on this machine only and without authentication.
 *
 * <p>What it has acknowledged survives the death of every process, by SIGKILL too: it is in the operating system's page
 * cache. It does not survive the loss of power. Queries use indexes by
 * identity and by an index's first key; others scan, from memory, about 100 ms for 200,000 documents.
 */
public final class DocumentStore implements AutoCloseable {

    // Every connection is bound to one worker, and a scan keeps it: few workers would let it block other connections.
    private static final int WORKERS = 64;
    private static final int MAX_CACHE_MEGABYTES = 256;
    private static final int RETENTION_MILLIS = 1_000;
    // A change writes its whole page: the default of 48 would write 47 other documents with it.
    private static final int DOCUMENTS_PER_PAGE = 12;
    private static final long COMPACT_EVERY_MILLIS = 1_000;

    private final MongoServer server;
    private final ScheduledExecutorService compaction;
    private final int port;

    private DocumentStore(DurableBackend backend, int port) {
        server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        } catch (RuntimeException e) {
            throw new IllegalStateException("cannot listen on port " + port + " of the loopback interface", e);
        }
        this.port = server.getLocalAddress().getPort();
        compaction = Executors.newSingleThreadScheduledExecutor(DocumentStore::daemon);
        compaction.scheduleWithFixedDelay(
                () -> compact(backend), COMPACT_EVERY_MILLIS, COMPACT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Opens the store in {@code directory}, which is made if it does not exist.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException if the port is taken or another process has the directory open
     */
    public static DocumentStore open(Path directory, int port) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the document store's directory " + directory, e);
        }
        return new DocumentStore(new DurableBackend(openFile(directory.resolve("documents.mv"))), port);
    }

    /** A store in memory, for tests. */
    public static DocumentStore temporary() {
        return new DocumentStore(new DurableBackend(manualCommits().open()), 0);
    }

    public String connectionString(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        compaction.shutdown();
        server.shutdownNow();
    }

    private static MVStore openFile(Path file) {
        try {
            var store = manualCommits()
                    .fileName(file.toString())
                    .cacheSize(cacheMegabytes())
                    .open();
            // Without these the file keeps old versions: 2.1 GB after 60 s of updates, instead of 124 MB.
            store.setRetentionTime(RETENTION_MILLIS);
            store.setVersionsToKeep(0);
            return store;
        } catch (MVStoreException e) {
            throw new IllegalStateException("cannot open " + file + "; is another Gantry using it?", e);
        }
    }

    // The store's own commits, by time and by memory used, would catch operations half done.
    private static MVStore.Builder manualCommits() {
        return new MVStore.Builder()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .keysPerPage(DOCUMENTS_PER_PAGE);
    }

    // A scan of 200,000 documents takes 100 ms when they are cached, and 2,800 ms with the default of 16 MB.
    private static int cacheMegabytes() {
        return (int) Math.min(MAX_CACHE_MEGABYTES, Runtime.getRuntime().maxMemory() / 4 >> 20);
    }

    private static void compact(DurableBackend backend) {
        try {
            backend.compact();
        } catch (RuntimeException e) {
            // Compaction only saves space, and the next one may succeed. A store that failed says so to its clients.
            System.getLogger(DocumentStore.class.getName()).log(System.Logger.Level.WARNING, "compaction failed", e);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "document-store-compaction");
        thread.setDaemon(true);
        return thread;
    }
}
