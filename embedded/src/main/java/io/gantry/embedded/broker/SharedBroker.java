package io.gantry.embedded.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Starts the broker that the tests of one JVM share, and takes it and its data away with the JVM. */
final class SharedBroker {

    static final EmbeddedBroker INSTANCE = start();

    private SharedBroker() {}

    private static EmbeddedBroker start() {
        try {
            var directory = Files.createTempDirectory("gantry-broker-");
            var broker = EmbeddedBroker.start(directory, 0, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(broker, directory), "shared-broker-stop"));
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory for the broker", e);
        }
    }

    private static void remove(EmbeddedBroker broker, Path directory) {
        // Its data is deleted next: no need to let it shut down in good order.
        broker.kill();
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("cannot delete the broker's temporary directory " + directory + ": " + e);
        }
    }
}
