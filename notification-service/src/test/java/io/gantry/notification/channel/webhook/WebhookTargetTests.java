package io.gantry.notification.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Message;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.channel.Target;
import io.gantry.testing.MovableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.web.client.RestClient;

/** Where a webhook may lead, with real sockets that are there to be connected to. */
class WebhookTargetTests {

    private static final int SENDERS = 2;

    private final MovableClock clock = MovableClock.running();
    private final ScriptedNames names = new ScriptedNames();
    private final List<WebhookConnections> opened = new ArrayList<>();
    private ServerSocket inside;

    @BeforeEach
    void listen() throws IOException {
        inside = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    @AfterEach
    void close() throws IOException {
        inside.close();
        opened.forEach(WebhookConnections::close);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "LOCALHOST",
                "2130706433",
                "0",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[0:0:0:0:0:ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[fe80::1%25lo]"
            })
    void nothingInsideIsConnectedTo(String host) throws Exception {
        var answer = send(client(), "http://" + host + ":" + inside.getLocalPort() + "/");

        assertThat(answer.outcome()).isEqualTo(Outcome.PRIVATE_ADDRESS);
        assertThat(names.asked()).as("literals are asked about like names").hasSize(1);
        assertNobodyHasConnected();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost.",
                "127.0.0.1.",
                "0x7f000001",
                "0x7f.1",
                "017700000001",
                "127.1",
                "127.0.0.1%00",
                "127。0。0。1",
                "１２７.0.0.1"
            })
    void anAddressInDisguiseIsNotConnectedTo(String host) throws Exception {
        var answer = send(client(), "http://" + host + ":" + inside.getLocalPort() + "/");

        // Most are no hosts to Java; whether the others are known depends on its version and the system.
        assertThat(answer.outcome()).isIn(Outcome.INVALID_ADDRESS, Outcome.PRIVATE_ADDRESS, Outcome.UNREACHABLE);
        assertNobodyHasConnected();
    }

    @Test
    void aNameThatIsAnAddressInDisguiseIsNotConnectedTo() throws Exception {
        names.answer("hooks.example.org", "::ffff:127.0.0.1");

        var answer = send(client(), "http://hooks.example.org:" + inside.getLocalPort() + "/");

        assertThat(answer.outcome()).isEqualTo(Outcome.PRIVATE_ADDRESS);
        assertNobodyHasConnected();
    }

    @Test
    void ofANameWithSeveralAddressesThoseInsideArePassedOver() throws Exception {
        try (var outside = new ServerSocket(inside.getLocalPort(), 50, InetAddress.getByName("127.0.0.2"))) {
            var answered = CompletableFuture.runAsync(() -> answerOnce(outside));
            names.answer("hooks.example.org", "127.0.0.1", "127.0.0.2");

            var answer = send(client("127.0.0.2"), "http://hooks.example.org:" + inside.getLocalPort() + "/");

            assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(answered).succeedsWithin(Duration.ofSeconds(20));
            assertNobodyHasConnected();
        }
    }

    @Test
    void aNameThatChangesIsLookedUpOnceForEachConnectionAndWhatWasCheckedIsConnectedTo() throws Exception {
        try (var outside = new ServerSocket(inside.getLocalPort(), 50, InetAddress.getByName("127.0.0.2"))) {
            var answered = CompletableFuture.runAsync(() -> answerOnce(outside));
            names.answer("rebinding.example.org", "127.0.0.2");
            names.answer("rebinding.example.org", "127.0.0.1");
            var client = client("127.0.0.2");
            var address = "http://rebinding.example.org:" + inside.getLocalPort() + "/";

            var first = send(client, address);

            assertThat(first.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(answered).succeedsWithin(Duration.ofSeconds(20));
            assertThat(names.asked()).hasSize(1);

            var second = send(client, address);

            assertThat(second.outcome()).isEqualTo(Outcome.PRIVATE_ADDRESS);
            assertThat(names.asked()).hasSize(2);
            assertNobodyHasConnected();
        }
    }

    @Test
    void aProxyDoesNotHelpToGetInside() throws Exception {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", String.valueOf(inside.getLocalPort()));
        try {
            var answer = send(client("127.0.0.1"), "http://10.0.0.1/");

            assertThat(answer.outcome()).isEqualTo(Outcome.PRIVATE_ADDRESS);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
        assertNobodyHasConnected();
    }

    @Test
    void refusalsUseNothingUp() throws Exception {
        var client = client("127.0.0.1");
        for (int i = 0; i < 10 * SENDERS; i++) {
            assertThat(send(client, "http://10.0.0.1/").outcome()).isEqualTo(Outcome.PRIVATE_ADDRESS);
        }
        var answered = CompletableFuture.runAsync(() -> answerOnce(inside));

        var answer = send(client, "http://127.0.0.1:" + inside.getLocalPort() + "/");

        assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(answered).succeedsWithin(Duration.ofSeconds(20));
    }

    private Answer send(WebhookChannel client, String address) {
        var message = Message.test(new UUID(1, 2), clock.instant());
        return client.send(new Target("GX-HB", "c1", address), message);
    }

    private static WebhookProperties properties(String... listed) {
        return new WebhookProperties(Duration.ofSeconds(5), SENDERS, Duration.ofHours(24), List.of(listed));
    }

    private WebhookChannel client(String... listed) {
        var connections = new WebhookConnections(properties(listed));
        opened.add(connections);
        var settings = HttpClientSettings.defaults()
                .withRedirects(HttpRedirects.DONT_FOLLOW)
                .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(4));
        var http = RestClient.builder()
                .requestFactory(connections.requests(names, settings))
                .build();
        return new WebhookChannel(http, SampleSecrets.secrets(InstantSource.system()), SENDERS, clock);
    }

    // Connections are taken in their order: if the marker is the first, nobody was there before it.
    private void assertNobodyHasConnected() throws IOException {
        try (var marker = new Socket()) {
            marker.connect(new InetSocketAddress("127.0.0.1", inside.getLocalPort()), 5_000);
            inside.setSoTimeout(5_000);
            try (var first = inside.accept()) {
                assertThat(first.getPort()).isEqualTo(marker.getLocalPort());
            }
        }
    }

    private static void answerOnce(ServerSocket server) {
        try (var socket = server.accept()) {
            var request = new StringBuilder();
            while (request.indexOf("\r\n\r\n{") < 0) {
                request.append((char) socket.getInputStream().read());
            }
            socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
