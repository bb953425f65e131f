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

    /**
     * One user with one password, without setup: clients come by SASL PLAIN, as {@link #loginOf} says. Who could
     * listen on the loopback interface could read the password in its file, too.
     */
    public static BrokerSecurity ofOne(String user, String password) {
        var login = loginOf(user, password).replace(";", " user_" + user + "=\"" + password + "\";");
        return new BrokerSecurity(
                String.join(
                        "\n",
                        "listener.security.protocol.map=INSIDE:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
                        "sasl.enabled.mechanisms=PLAIN",
                        "sasl.mechanism.inter.broker.protocol=PLAIN",
                        "sasl.mechanism.controller.protocol=PLAIN",
                        "listener.name.inside.plain.sasl.jaas.config=" + login,
                        "listener.name.controller.plain.sasl.jaas.config=" + login),
                Map.of());
    }

    /** What a client sets as {@code sasl.jaas.config}; its {@code sasl.mechanism} is PLAIN. */
    public static String loginOf(String user, String password) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user + "\" password=\""
                + password + "\";";
    }

    public BrokerSecurity {
        passwords = Map.copyOf(passwords);
    }

    /** Says nothing of passwords. */
    @Override
    public String toString() {
        return "BrokerSecurity[users=" + passwords.keySet() + "]";
    }
}
