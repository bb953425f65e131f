package io.gantry.standalone.run;

import io.gantry.embedded.broker.BrokerSecurity;
import io.gantry.embedded.store.DocumentStore;
import io.gantry.standalone.identity.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the services have to know and ps must not show: files of a configuration tree, each named as the setting that it
 * holds, made when Gantry first starts on a home directory.
 *
 * @param tree the directory of these files
 */
record ServiceKeys(Path tree) {

    private static final String STORE_PASSWORD = "gantry.store.password";
    private static final String LOG_PASSWORD = "gantry.kafka.password";
    private static final String USER = "gantry";
    private static final String SEAL_KEYS = "gantry.seal.keys";

    /** The directory, with all of its files. */
    Path complete() {
        storePassword();
        PrivateFiles.makeSecret(tree.resolve(LOG_PASSWORD));
        PrivateFiles.makeSecret(tree.resolve(SEAL_KEYS));
        return tree;
    }

    /** The file with the password that the embedded store asks for. */
    Path storePassword() {
        var file = tree.resolve(STORE_PASSWORD);
        PrivateFiles.makeSecret(file);
        return file;
    }

    /** Whom the embedded broker answers. */
    BrokerSecurity broker() {
        var file = tree.resolve(LOG_PASSWORD);
        PrivateFiles.makeSecret(file);
        try {
            return BrokerSecurity.ofOne(USER, Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** How a service comes to the embedded broker, as settings: it puts the password in itself. */
    static Map<String, String> brokerLogin() {
        return Map.of(
                "spring.kafka.security.protocol", "SASL_PLAINTEXT",
                "spring.kafka.properties.sasl.mechanism", "PLAIN",
                "spring.kafka.properties.sasl.jaas.config", BrokerSecurity.loginOf(USER, "${" + LOG_PASSWORD + "}"));
    }

    /** The address of a database in the embedded store, as a setting: the service puts the password in itself. */
    static String databaseAt(int port, String database) {
        return DocumentStore.connectionString(port, "${" + STORE_PASSWORD + "}", database);
    }
}
