package io.gantry.standalone.run;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.process.ChildProcess;
import io.gantry.embedded.process.JavaCommand;
import io.gantry.embedded.store.DocumentStoreServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Knows how each part is started. */
final class PartLauncher {

    private final Home home;
    private final Ports ports;
    private final Distribution distribution;
    private final Map<String, String> settings;

    /** @param settings handed to every service, before which everything else gives way */
    PartLauncher(Home home, Ports ports, Distribution distribution, Map<String, String> settings) {
        this.home = home;
        this.ports = ports;
        this.distribution = distribution;
        this.settings = Map.copyOf(settings);
    }

    /** Starts a part. The broker is ready on return; others may not be. */
    PartProcess launch(Part part) {
        return switch (part) {
            case BROKER ->
                PartProcess.of(EmbeddedBroker.start(home.broker(), ports.of(Part.BROKER), ports.brokerController()));
            case DOCUMENT_STORE -> PartProcess.of(ChildProcess.start(store()));
            case PROJECT_SERVICE, PROGRESS_SERVICE, NOTIFICATION_SERVICE, ISSUER, CONSOLE ->
                PartProcess.of(ChildProcess.start(service(part)));
        };
    }

    private JavaCommand store() {
        return DocumentStoreServer.command(
                List.of(distribution.ownJar().toString()),
                home.store(),
                ports.of(Part.DOCUMENT_STORE),
                home.directory(),
                home.logOf(Part.DOCUMENT_STORE));
    }

    private JavaCommand service(Part part) {
        return new JavaCommand(
                List.of(distribution.jarOf(part).toString()),
                jvmFlags(),
                distribution.mainClassOf(part),
                arguments(part),
                home.directory(),
                home.logOf(part));
    }

    private List<String> arguments(Part part) {
        var arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + ports.of(part),
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + ports.managementOf(part),
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + ports.of(Part.BROKER),
                "--gantry.identity.issuer=" + ports.issuer(),
                "--spring.main.banner-mode=off",
                // Open live connections must not hold up the end.
                "--spring.lifecycle.timeout-per-shutdown-phase=4s"));
        switch (part) {
            case PROJECT_SERVICE -> arguments.add(database("project"));
            case PROGRESS_SERVICE -> arguments.add(database("progress"));
            case NOTIFICATION_SERVICE -> arguments.add(database("notification"));
            case ISSUER -> {
                arguments.add("--gantry.issuer.address=" + ports.issuer());
                arguments.add("--gantry.issuer.console=" + ports.console());
                arguments.add("--gantry.issuer.data=" + home.issuer().directory());
            }
            case CONSOLE -> {
                // Where ps shows no secret. Relative to the working directory: a path may have a comma in it, or worse.
                var settings = home.issuer().clientSettings("gantry-console");
                arguments.add(
                        "--spring.config.import=configtree:" + home.directory().relativize(settings) + "/");
                arguments.add("--gantry.services.identity=" + ports.http(Part.ISSUER));
                arguments.add("--gantry.services.project=" + ports.http(Part.PROJECT_SERVICE));
                arguments.add("--gantry.services.progress=" + ports.http(Part.PROGRESS_SERVICE));
                arguments.add("--gantry.services.notification=" + ports.http(Part.NOTIFICATION_SERVICE));
            }
            case BROKER, DOCUMENT_STORE -> throw new IllegalArgumentException(part + " (expected: a service)");
        }
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments;
    }

    private String database(String name) {
        return "--spring.mongodb.uri=mongodb://127.0.0.1:" + ports.of(Part.DOCUMENT_STORE) + "/" + name;
    }

    // One machine's portfolio needs a fast start and a small footprint more than peak throughput: hence no optimising
    // compiler. The benchmarks' README tells how to measure what that means.
    private static List<String> jvmFlags() {
        var flags = new ArrayList<>(List.of(
                "-Xms32m",
                "-Xmx192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
        if (Runtime.version().feature() >= 24) {
            // The network library uses what newer JDKs warn about.
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }
}
