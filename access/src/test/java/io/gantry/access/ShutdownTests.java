package io.gantry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.embedded.issuer.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ShutdownTests {

    @Test
    void aRequestInFlightIsAnsweredBeforeTheServiceEnds() throws IOException {
        var service = new RunningSample(Map.of());
        var port = service.port();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(
                    socket,
                    "POST /api/sample/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Authorization: " + TokenIssuer.shared().bearer("wang.fang", "GX", "office")
                            + "\r\nContent-Length: 7\r\n\r\n{\"a\"");
            var stopped = CompletableFuture.runAsync(service::close);
            await().until(() -> refusesConnections(port));

            send(socket, ":1}");
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("{\"a\":1}");
            stopped.join();
        }
    }

    private static boolean refusesConnections(int port) {
        try (var another = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !another.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
