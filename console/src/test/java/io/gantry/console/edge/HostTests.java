package io.gantry.console.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class HostTests {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/oauth2/authorization/gantry", "/api/console/session"})
    void servesNoOtherHost(String path) throws IOException {
        assertThat(answer(port, path, "evil.example"))
                .startsWith("HTTP/1.1 421 ")
                .contains("misdirected-request");
        assertThat(answer(port, path, "evil.example:" + port)).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void aRefusalThatNobodyPaysForArrivesAMomentLater() throws IOException {
        long sent = System.nanoTime();

        assertThat(answer(port, "/", "evil.example")).startsWith("HTTP/1.1 421 ");

        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isGreaterThanOrEqualTo(Duration.ofMillis(99));
    }

    @Test
    void servesNoOtherHostOnTheManagementPort() throws IOException {
        var liveness = "/actuator/health/liveness";

        assertThat(answer(managementPort, liveness, "evil.example")).startsWith("HTTP/1.1 421 ");
        assertThat(answer(managementPort, liveness, "127.0.0.1:" + managementPort))
                .startsWith("HTTP/1.1 200 ");
        assertThat(answer(managementPort, liveness, "console:9090")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void servesTheAddressThatGantryUrlNamesWhateverPortItListensOn() throws IOException {
        assertThat(answer(port, "/", "localhost:8080")).startsWith("HTTP/1.1 200 ");
    }

    private static String answer(int port, String path, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
