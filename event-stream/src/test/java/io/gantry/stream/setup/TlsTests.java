package io.gantry.stream.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificates that ops/tls makes, as Kafka's broker and its clients read them. */
class TlsTests {

    private static final Path OPS = Path.of("..", "ops");

    @TempDir
    Path directory;

    @BeforeEach
    void needsOpenssl() {
        assumeTrue(Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "openssl"))));
    }

    @Test
    void aClientThatKnowsTheAuthorityKnowsTheBrokerByItsName() throws Exception {
        var secrets = certificates(directory);

        assertThat(greeting(secrets, secrets)).isEqualTo("TLSv1.3");
    }

    @Test
    void aClientThatKnowsAnotherAuthorityKnowsItNot() throws Exception {
        var secrets = certificates(directory.resolve("ours"));
        var foreign = certificates(directory.resolve("foreign"));

        assertThatThrownBy(() -> greeting(secrets, foreign)).isInstanceOf(SSLHandshakeException.class);
    }

    /** The protocol that a client with the one secrets and a broker with the others agree on. */
    private static String greeting(Path broker, Path client) throws IOException {
        var context = tls(brokerSettings(broker)).sslContext().getServerSocketFactory();
        try (var server = (SSLServerSocket) context.createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var served = CompletableFuture.runAsync(() -> serve(server));
            try (var socket = (SSLSocket) tls(clientSettings(client))
                    .sslContext()
                    .getSocketFactory()
                    .createSocket("localhost", server.getLocalPort())) {
                var parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return socket.getSession().getProtocol();
            } finally {
                served.exceptionally(refused -> null).join();
            }
        }
    }

    private static void serve(SSLServerSocket server) {
        try (var socket = (SSLSocket) server.accept()) {
            socket.startHandshake();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DefaultSslEngineFactory tls(Map<String, Object> settings) {
        var all = new HashMap<String, Object>(Map.of(
                "ssl.protocol", "TLSv1.3",
                "ssl.cipher.suites", List.of(),
                "ssl.enabled.protocols", List.of("TLSv1.2", "TLSv1.3")));
        all.putAll(settings);
        var factory = new DefaultSslEngineFactory();
        factory.configure(all);
        return factory;
    }

    private static Map<String, Object> brokerSettings(Path secrets) throws IOException {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(OPS.resolve("kafka/tls.properties"))) {
            properties.load(file);
        }
        var settings = new HashMap<String, Object>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("ssl."))
                .forEach(name ->
                        settings.put(name, properties.getProperty(name).replace("/run/secrets", secrets.toString())));
        return settings;
    }

    private static Map<String, Object> clientSettings(Path secrets) {
        return Map.of(
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                secrets.resolve("tls-ca").toString());
    }

    private static Path certificates(Path home) throws IOException, InterruptedException {
        var script = home.resolve("ops/tls/certificates.sh");
        Files.createDirectories(script.getParent());
        Files.copy(OPS.resolve("tls/certificates.sh"), script);
        var made = new ProcessBuilder("sh", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        return home.resolve("secrets").toAbsolutePath();
    }
}
