package io.gantry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.gantry.standalone.identity.IssuerData;
import io.gantry.standalone.identity.LoaderToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class GantryClientTests {

    private static final int UNAVAILABLE = 503;
    private static final int ACCEPTED = 202;

    @TempDir
    private Path directory;

    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer gantry;
    private GantryClient client;

    @BeforeEach
    void start() throws IOException {
        gantry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // Unavailable until the client has said that it waits.
        gantry.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(waiting.isEmpty() ? UNAVAILABLE : ACCEPTED, -1);
            exchange.close();
        });
        gantry.start();
        var address = "http://127.0.0.1:" + gantry.getAddress().getPort();
        client = new GantryClient(address, new LoaderToken(address, new IssuerData(directory)), waiting::add);
    }

    @AfterEach
    void stop() {
        gantry.stop(0);
    }

    @Test
    void saysOnceForWhatItWaitsAndGoesOnWhenItIsThere() {
        var answer = client.report("gdk_1", List.of());

        assertThat(answer.status()).isEqualTo(ACCEPTED);
        assertThat(requests).hasValueGreaterThan(1);
        assertThat(waiting).containsExactly("Waiting for /api/progress/reports: status 503");
    }

    @Test
    void saysNothingWhereItIsAnsweredAtOnce() {
        waiting.add("before");

        assertThat(client.report("gdk_1", List.of()).status()).isEqualTo(ACCEPTED);

        assertThat(requests).hasValue(1);
        assertThat(waiting).containsExactly("before");
    }
}
