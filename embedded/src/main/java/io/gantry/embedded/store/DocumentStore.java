package io.gantry.embedded.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A document store that MongoDB clients use as if it were MongoDB, on this machine only. It asks for a
 * password if it is given one, by SCRAM-SHA-256.
 *
 * <p>What it has acknowledged survives the death of every process, by SIGKILL too: it is in the operating system's page
 * cache. It does not survive the loss of power. Indexes lie in the file beside the documents: opening takes the same time
 * whatever is stored, and memory is used for a cache and for the queries that are being answered.
 */
public final class DocumentStore implements AutoCloseable {

    // Every connection is bound to one worker, and a scan keeps it: few workers would let it block other connections.
    private static final int WORKERS = 64;
    private static final int MAX_CACHE_MEGABYTES = 256;
    // Of the maps in the file. A file of another format is refused, but for that of the time before there was a
    // journal.
    private static final int FORMAT = 3;
    private static final int WITHOUT_JOURNAL = 2;
    private static final int RETENTION_MILLIS = 1_000;
    // A change writes its whole page: the default of 48 would write 47 other documents with it.
    private static final int DOCUMENTS_PER_PAGE = 12;
    private static final long MAINTAIN_EVERY_MILLIS = 1_000;

    private final MongoServer server;
    private final ScheduledExecutorService maintenance;
    private final int port;

    private DocumentStore(DurableBackend backend, int port) {
        server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        } catch (RuntimeException e) {
            throw new IllegalStateException("cannot listen on port " + port + " of the loopback interface", e);
        }
        this.port = server.getLocalAddress().getPort();
        maintenance = Executors.newSingleThreadScheduledExecutor(DocumentStore::daemon);
        maintenance.scheduleWithFixedDelay(
                () -> maintain(backend), MAINTAIN_EVERY_MILLIS, MAINTAIN_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Opens the store as {@link #open(Path, int, String, Consumer)} does, without a password, and ignores its failure. */
    public static DocumentStore open(Path directory, int port) {
        return open(directory, port, null, failure -> {});
    }

    /**
     * Opens the store in {@code directory}, which is made if it does not exist.
     *
     * @param port 0 for any free one
     * @param password what its clients have to know; absent if nothing
     * @param onFailure called when the store cannot write any more, because of a full disk for instance. The store has
     *     closed itself by then and refuses every request; acknowledged changes are there when it is opened again
     * @throws IllegalStateException if the port is taken, another process has the directory open, or an older Gantry
     *     has written it
     */
    public static DocumentStore open(
            Path directory, int port, @Nullable String password, Consumer<Throwable> onFailure) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the document store's directory " + directory, e);
        }
        var logins = new Logins(password == null ? null : new StorePassword(password));
        var file = openFile(directory.resolve("documents.mv"), onFailure);
        return new DocumentStore(
                new DurableBackend(file, Journal.open(directory.resolve("documents.journal")), logins), port);
    }

    /** A store in memory, for tests. */
    public static DocumentStore temporary() {
        return new DocumentStore(new DurableBackend(manualCommits().open(), Journal.none(), new Logins(null)), 0);
    }

    /** A store in memory that asks for {@code password}, for tests. */
    static DocumentStore temporary(String password) {
        return new DocumentStore(
                new DurableBackend(manualCommits().open(), Journal.none(), new Logins(new StorePassword(password))), 0);
    }

    /** Whether a store on this machine answers a ping within {@code patience}. */
    public static boolean answers(int port, Duration patience) {
        return PingProbe.answers(port, patience);
    }

    /**
     * The address of a database in a store that asks for a password.
     *
     * @param password as it stands in the address; without characters that have a meaning there
     */
    public static String connectionString(int port, String password, String database) {
        return "mongodb://" + Logins.USER + ":" + password + "@127.0.0.1:" + port + "/" + database
                + "?authSource=admin&authMechanism=SCRAM-SHA-256";
    }

    /** The address of a database in this store, without a password. */
    public String connectionString(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        maintenance.shutdown();
        server.shutdownNow();
    }

    private static MVStore openFile(Path file, Consumer<Throwable> onFailure) {
        try {
            var store = manualCommits()
                    .fileName(file.toString())
                    .cacheSize(cacheMegabytes())
                    .backgroundExceptionHandler((thread, failure) -> onFailure.accept(failure))
                    .open();
            requireFormat(store, file);
            // Without these the file keeps old versions: 2.1 GB after 60 s of updates, instead of 124 MB.
            store.setRetentionTime(RETENTION_MILLIS);
            store.setVersionsToKeep(0);
            return store;
        } catch (MVStoreException e) {
            throw new IllegalStateException("cannot open " + file + ": " + reason(e), e);
        }
    }

    private static void requireFormat(MVStore store, Path file) {
        if (store.getMapNames().isEmpty() || store.getStoreVersion() == WITHOUT_JOURNAL) {
            store.setStoreVersion(FORMAT);
        } else if (store.getStoreVersion() != FORMAT) {
            int found = store.getStoreVersion();
            store.closeImmediately();
            throw new IllegalStateException(
                    file + " has format " + found + " (expected: " + FORMAT + "); another version of Gantry wrote it");
        }
    }

    private static String reason(MVStoreException e) {
        return e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                ? "is another Gantry using it?"
                : String.valueOf(e.getMessage());
    }

    // The store's own commits, by time and by memory used, would catch operations half done.
    private static MVStore.Builder manualCommits() {
        return new MVStore.Builder()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .keysPerPage(DOCUMENTS_PER_PAGE);
    }

    // Pages as they are in the file. The rest of the memory is for what is being changed and answered.
    private static int cacheMegabytes() {
        return (int) Math.min(MAX_CACHE_MEGABYTES, Runtime.getRuntime().maxMemory() / 4 >> 20);
    }

    private static void maintain(DurableBackend backend) {
        try {
            backend.maintain();
        } catch (RuntimeException e) {
            // The journal has what is not committed, and the next time may succeed. A failed store says so by itself.
            System.getLogger(DocumentStore.class.getName()).log(System.Logger.Level.WARNING, "maintenance failed", e);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "document-store-maintenance");
        thread.setDaemon(true);
        return thread;
    }
}
