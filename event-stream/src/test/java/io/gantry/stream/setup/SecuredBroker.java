package io.gantry.stream.setup;

import static org.awaitility.Awaitility.await;

import io.gantry.embedded.broker.BrokerSecurity;
import io.gantry.embedded.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** The embedded broker as the container runs it: with the same files of security, set up by the same program. */
public final class SecuredBroker {

    static final Path ACLS = Path.of("..", "ops", "kafka", "acls.csv");

    private static final List<String> USERS =
            List.of("project-service", "progress-service", "notification-service", "console");
    private static final EmbeddedBroker BROKER = start();

    private SecuredBroker() {}

    public static String bootstrapServers() {
        return BROKER.bootstrapServers();
    }

    public static String passwordOf(String user) {
        return "secret-of-" + user;
    }

    /** Settings of a client that comes as {@code user}. */
    static Map<String, Object> client(String user, String password) {
        return client(bootstrapServers(), user, password);
    }

    private static Map<String, Object> client(String bootstrapServers, String user, String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";");
    }

    static Map<String, Object> client(String user) {
        return client(user, passwordOf(user));
    }

    /** Does what the container {@code kafka-init} does. */
    static void setUp(Path acls, Map<String, String> passwords) {
        setUp(bootstrapServers(), acls, passwords);
    }

    private static void setUp(String bootstrapServers, Path acls, Map<String, String> passwords) {
        var arguments = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.kafka.security.protocol=SASL_PLAINTEXT",
                "--gantry.kafka.password=" + passwordOf("admin"),
                "--gantry.setup.acls=" + acls.toUri()));
        passwords.forEach((user, password) -> arguments.add("--gantry.setup.passwords." + user + "=" + password));
        try {
            LogSetup.run(arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // The broker takes a new password in a moment after it has confirmed it. Asked by this thread: any other waits for
    // this class, which is just being initialized.
    private static void awaitAdmission(String bootstrapServers, String user) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .ignoreException(ExecutionException.class)
                .until(() -> {
                    try (var admin = Admin.create(client(bootstrapServers, user, passwordOf(user)))) {
                        return !admin.describeCluster().nodes().get().isEmpty();
                    }
                });
    }

    private static EmbeddedBroker start() {
        try {
            var directory = Files.createTempDirectory("gantry-secured-broker-");
            var secrets = Files.createDirectory(directory.resolve("secrets"));
            Files.writeString(secrets.resolve("kafka-admin"), passwordOf("admin"));
            var settings = Files.readString(ACLS.resolveSibling("security.properties"))
                    .replace("/run/secrets", secrets.toString());
            var broker = EmbeddedBroker.start(
                    directory, 0, 0, new BrokerSecurity(settings, Map.of("admin", passwordOf("admin"))));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::kill, "secured-broker-stop"));
            setUp(
                    broker.bootstrapServers(),
                    ACLS,
                    USERS.stream().collect(Collectors.toMap(user -> user, SecuredBroker::passwordOf)));
            USERS.forEach(user -> awaitAdmission(broker.bootstrapServers(), user));
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
