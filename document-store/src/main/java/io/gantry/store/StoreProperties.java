package io.gantry.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the service waits for MongoDB, and with how many connections it works.
 *
 * @param answerWithin the longest wait for a server, for a free connection, and for the answer to one operation; each
 *     of them by itself, so that a request learns within two of them that the store hangs
 * @param connections the most connections that the service keeps open
 */
@ConfigurationProperties("gantry.store")
public record StoreProperties(
        @DefaultValue("2s") Duration answerWithin,
        @DefaultValue("20") int connections) {

    public StoreProperties {
        if (answerWithin.isNegative() || answerWithin.toMillis() == 0) {
            throw new IllegalArgumentException(
                    "gantry.store.answer-within: " + answerWithin + " (expected: 1 ms or longer)");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("gantry.store.connections: " + connections + " (expected: 1 or more)");
        }
    }
}
