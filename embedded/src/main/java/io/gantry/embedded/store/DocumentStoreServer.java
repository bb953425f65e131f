package io.gantry.embedded.store;

import io.gantry.embedded.process.JavaCommand;
import io.gantry.embedded.process.JvmFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The document store as a process of its own; arguments: directory, port and the file with its password, if it has one. */
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
     * @param password a file with the password that it asks for; absent if none
     * @param directory the working directory; must exist
     */
    public static JavaCommand command(
            List<String> classPath, Path data, int port, @Nullable Path password, Path directory, Path log) {
        var arguments = Stream.of(data, port, password).filter(Objects::nonNull).map(String::valueOf);
        return new JavaCommand(
                classPath, jvmFlags(), DocumentStoreServer.class.getName(), arguments.toList(), directory, log);
    }

    // The optimising compiler has earned what it costs after some minutes of 200 alerts a second.
    private static List<String> jvmFlags() {
        var flags = new ArrayList<>(JvmFlags.small(INITIAL_HEAP_MEGABYTES, MAXIMAL_HEAP_MEGABYTES));
        // The library warns at each start that it has no log; it needs none.
        flags.add("-Dslf4j.internal.verbosity=ERROR");
        return flags;
    }

    public static void main(String[] args) throws InterruptedException, IOException {
        if (args.length < 2 || args.length > 3) {
            throw new IllegalArgumentException(
                    args.length + " arguments (expected: directory, port, and maybe a file with a password)");
        }
        var password =
                args.length == 2 ? null : Files.readString(Path.of(args[2])).strip();
        var store =
                DocumentStore.open(Path.of(args[0]), Integer.parseInt(args[1]), password, DocumentStoreServer::halt);
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
