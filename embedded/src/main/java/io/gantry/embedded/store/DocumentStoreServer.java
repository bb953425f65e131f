package io.gantry.embedded.store;

import java.nio.file.Path;

/** The document store as a process of its own; arguments: directory and port. */
public final class DocumentStoreServer {

    private DocumentStoreServer() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2) {
            throw new IllegalArgumentException(args.length + " arguments (expected: directory and port)");
        }
        var store = DocumentStore.open(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "document-store-stop"));
        System.out.println("Document store ready at " + store.connectionString(""));
        Thread.currentThread().join();
    }
}
