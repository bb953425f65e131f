package io.gantry.console;

import io.gantry.testing.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the console stands amid, except Kafka: a store, a provider, one service for two names, and one that is not there. */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final StubService SERVICE = new StubService();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "gantry.identity.issuer=" + OpenIdProvider.shared().address(),
                        "spring.mongodb.uri=${console.test.store:" + TestStore.uri("console") + "}",
                        "gantry.services.progress=" + SERVICE.address(),
                        "gantry.services.identity=" + SERVICE.address(),
                        "gantry.services.notification=http://localhost:" + freePort(),
                        // Where there is no Kafka, whoever reads how far it is ahead waits for it, five seconds a
                        // binding.
                        "management.metrics.enable.spring.cloud.stream.binder.kafka.offset=false")
                .applyTo(context);
    }

    /** A port on which nobody listens. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
