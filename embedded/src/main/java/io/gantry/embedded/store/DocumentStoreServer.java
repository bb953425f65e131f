package io.gantry.embedded.store;

import io.gantry.embedded.process.JavaCommand;
import io.gantry.embedded.process.JvmFlags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The document store as a process of its own; arguments: directory and port. */
public final class DocumentStoreServer {

    /** The exit status when the store cannot write any more, for a full disk for instance. */
    public static final int FAILED = 74;

    private static final int INITIAL_HEAP_MEGABYTES = 24;
    private static final int MAXIMAL_HEAP_MEGABYTES = 256;

    private DocumentStoreServer() {}

    /**
     * How to start it, with the memory that {@code benchmarks/README.md} shows to suffice for 600,000 documents.
     *
     * @param classPath entries that hold this module and its libraries
     * @param data the store's directory
     * @param port 0 for any free one
     * @param directory the working directory; must exist
     */
    public static JavaCommand command(List<String> classPath, Path data, int port, Path directory, Path log) {
        return new JavaCommand(
                classPath,
                jvmFlags(),
                DocumentStoreServer.class.getName(),
                List.of(data.toString(), String.valueOf(port)),
                directory,
                log);
    }

    // The one part that gains by the optimising compiler: it works through documents one by one where MongoDB has an
    // index.
    private static List<String> jvmFlags() {
        var flags = new ArrayList<>(JvmFlags.small(INITIAL_HEAP_MEGABYTES, MAXIMAL_HEAP_MEGABYTES));
        // The library warns at each start that it has no log; it needs none.
        flags.add("-Dslf4j.internal.verbosity=ERROR");
        return flags;
    }

    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2) {
            throw new IllegalArgumentException(args.length + " arguments (expected: directory and port)");
        }
        var store = DocumentStore.open(Path.of(args[0]), Integer.parseInt(args[1]), DocumentStoreServer::halt);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "document-store-stop"));
        System.out.println("Document store ready at " + store.connectionString(""));
        Thread.currentThread().join();
    }

    // At once, without hooks: they would wait for the store that has failed. Nothing acknowledged is lost.
    private static void halt(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        System.out.println("Document store cannot write any more and ends: " + cause.getMessage());
        System.out.flush();
        Runtime.getRuntime().halt(FAILED);
    }
}
