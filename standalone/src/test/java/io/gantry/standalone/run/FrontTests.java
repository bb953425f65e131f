package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FrontTests {

    private HttpServer one;
    private HttpServer other;

    @BeforeEach
    void start() throws IOException {
        one = console("one");
        other = console("other");
    }

    @AfterEach
    void stop() {
        one.stop(0);
        other.stop(0);
    }

    @Test
    void leadsConnectionsToEachConsoleInTurn() throws Exception {
        try (var front = front(port(one), port(other), i -> true)) {
            var answered = new HashSet<String>();
            for (int i = 0; i < 2; i++) {
                answered.add(get(front));
            }

            assertThat(answered).containsExactlyInAnyOrder("one", "other");
        }
    }

    @Test
    void leadsToAnotherWhereOneRefuses() throws Exception {
        one.stop(0);
        try (var front = front(port(one), port(other), i -> true)) {
            for (int i = 0; i < 4; i++) {
                assertThat(get(front)).isEqualTo("other");
            }
        }
    }

    @Test
    void cutsConnectionsToAConsoleThatHangs() throws IOException {
        // The system accepts connections for a process that is stopped.
        try (var hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var front = front(hanging.getLocalPort(), hanging.getLocalPort(), i -> false)) {
            assertThatThrownBy(() -> get(front)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void leavesOutAConsoleThatHangsUntilItAnswersAgain() throws Exception {
        try (var hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var front = front(hanging.getLocalPort(), port(other), i -> i == 1)) {
            Awaitility.await()
                    .ignoreExceptions()
                    .until(() -> get(front).equals("other") && get(front).equals("other"));

            for (int i = 0; i < 4; i++) {
                assertThat(get(front)).isEqualTo("other");
            }
        }
    }

    private static Front front(int first, int second, IntPredicate answers) {
        return Front.open(0, List.of(first, second), answers, Duration.ofMillis(50));
    }

    private static int port(HttpServer console) {
        return console.getAddress().getPort();
    }

    // By a client, and so a connection, of its own.
    private static String get(Front front) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + "/"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static HttpServer console(String name) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = name.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
