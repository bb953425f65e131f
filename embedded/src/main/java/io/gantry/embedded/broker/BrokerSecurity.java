package io.gantry.embedded.broker;

import java.util.Map;

/**
 * How a broker authenticates its clients. Its listeners are named {@code INSIDE} and {@code CONTROLLER}.
 *
 * @param settings lines of a {@code server.properties} that come after the broker's own, and so win
 * @param passwords SCRAM-SHA-512 users that are there from the first start, by name
 */
public record BrokerSecurity(String settings, Map<String, String> passwords) {

    /** No authentication: every process on this machine may use the broker. */
    public static final BrokerSecurity NONE = new BrokerSecurity("", Map.of());

    public BrokerSecurity {
        passwords = Map.copyOf(passwords);
    }

    /** Says nothing of passwords. */
    @Override
    public String toString() {
        return "BrokerSecurity[users=" + passwords.keySet() + "]";
    }
}
