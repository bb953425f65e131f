package io.gantry.standalone.system;

import io.gantry.embedded.broker.BrokerSecurity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** What opens the broker and the store of a running product, as its services have it. */
final class Keys {

    private static final int BROKER = 20;

    private Keys() {}

    /** How a client of Kafka reaches the product's broker. */
    static Map<String, Object> ofBroker(ApplicationUnderTest application) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + (application.port() + BROKER),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                BrokerSecurity.loginOf("gantry", in(application, "gantry.kafka.password")));
    }

    /** The key of that name. */
    static String in(ApplicationUnderTest application, String name) {
        try {
            return Files.readString(application.home().resolve("keys").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
