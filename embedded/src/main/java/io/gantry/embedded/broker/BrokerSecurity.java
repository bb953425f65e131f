package io.gantry.embedded.broker;

import java.util.Map;

/**
 * What makes a broker ask its clients who they are. Its listeners are named {@code INSIDE} and {@code CONTROLLER}.
 *
 * @param settings lines of a {@code server.properties} that come after the broker's own, and so win
 * @param passwords SCRAM-SHA-512 users that are there from the first start, by name
 */
public record BrokerSecurity(String settings, Map<String, String> passwords) {

    /** Takes everyone who reaches this machine's loopback interface. */
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
