package io.gantry.console.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.OpenIdProvider;
import io.gantry.console.Surroundings;
import io.gantry.testing.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Of each service one instance answers; of one service another is not there, of one another hangs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(60)
class SeveralInstancesTests {

    // One that nobody holds is closed when memory is collected.
    private static final List<ServerSocket> HANGING = new ArrayList<>();

    private ConsoleUnderTest console;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        var answering = Surroundings.SERVICE.address();
        registry.add("gantry.identity.issuer", () -> OpenIdProvider.shared().address());
        registry.add("spring.mongodb.uri", () -> TestStore.uri("console"));
        registry.add("gantry.services.progress", () -> "http://localhost:" + Surroundings.freePort() + "," + answering);
        registry.add("gantry.services.notification", () -> "http://localhost:" + hanging() + "," + answering);
        registry.add("gantry.services.project", () -> "http://localhost:" + hanging());
        registry.add("gantry.services.answer-within", () -> "30s");
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        console = new ConsoleUnderTest(port);
    }

    @Test
    void whatWasNotSentGoesToAnotherInstanceWhateverItIs() {
        assertThat(Stream.generate(() -> sent("POST", "/api/progress/reports").statusCode())
                        .limit(6))
                .containsOnly(412);
    }

    @Test
    void aReadThatWaitsForAnInstanceThatHangsIsAnsweredByAnother() {
        assertThat(Stream.generate(() -> sent("GET", "/api/notification/alerts").statusCode())
                        .limit(6))
                .containsOnly(412);
    }

    @Test
    void whereTheOnlyInstanceHangsThatIsSaidLongBeforeTheTimeForAnAnswerIsOver() {
        long start = System.nanoTime();
        var answer = sent("POST", "/api/registry/projects");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("service-hangs");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private HttpResponse<String> sent(String method, String path) {
        return console.send(console.request(path)
                .header("Authorization", "Bearer gdk_1")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .build());
    }

    // Accepts connections, as the system does for a process that is stopped.
    private static int hanging() {
        try {
            var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            HANGING.add(socket);
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
