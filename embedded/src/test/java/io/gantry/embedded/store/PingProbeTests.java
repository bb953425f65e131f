package io.gantry.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PingProbeTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void isAnsweredByAStore() {
        try (var store = DocumentStore.temporary()) {
            assertThat(PingProbe.answers(store.port(), PATIENCE)).isTrue();
        }
    }

    @Test
    void isNotAnsweredByAProcessThatHangs() throws Exception {
        // The operating system accepts the connection.
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PingProbe.answers(silent.getLocalPort(), Duration.ofMillis(200)))
                    .isFalse();
        }
    }

    @Test
    void isNotAnsweredWhereNobodyListens() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(PingProbe.answers(port, PATIENCE)).isFalse();
    }
}
