package io.gantry.console.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.ConsoleTest;
import io.gantry.console.ConsoleUnderTest;
import io.gantry.console.StubService.Asked;
import io.gantry.console.Surroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that two readers could take for one or for two: the edge takes none of them for two. */
@ConsoleTest
class SmugglingTests {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final String BODY = "{\"a\":1}";
    private static final String INNER = "GET /api/progress/smuggled HTTP/1.1\r\nHost: localhost\r\n";

    private int port;
    private ConsoleUnderTest console;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        this.port = port;
        console = new ConsoleUnderTest(port).loggedIn("li.na", "GX-HB", "unit");
    }

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                Arguments.of("two lengths", "Content-Length: 7\r\nContent-Length: 90"),
                Arguments.of("one length twice", "Content-Length: 7\r\nContent-Length: 7"),
                Arguments.of("a list of lengths", "Content-Length: 7, 7"),
                Arguments.of("a length with a sign", "Content-Length: +7"),
                Arguments.of("a length below nothing", "Content-Length: -7"),
                Arguments.of("a length that is none", "Content-Length: 0x7"),
                Arguments.of("a space before the colon", "Content-Length : 7"),
                Arguments.of("an encoding with a space before the colon", "Transfer-Encoding : chunked"),
                Arguments.of("an encoding that is none", "Transfer-Encoding: xchunked"),
                Arguments.of("an encoding after the last", "Transfer-Encoding: chunked, identity"),
                Arguments.of("two encodings", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
                Arguments.of("a header over two lines", "Transfer-Encoding:\r\n chunked"),
                Arguments.of("a name with a control character", "Transfer-Encoding\u000b: chunked"),
                Arguments.of("a value with a bare CR", "Content-Length: 7\rTransfer-Encoding: chunked"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void whatTwoReadersMayReadInTwoWaysIsRefusedAndEndsTheConnection(String ignored, String headers)
            throws IOException, InterruptedException {
        var answers = send(headers, BODY + INNER + "Cookie: " + console.cookie() + "\r\n\r\n");

        assertThat(answers).startsWith("HTTP/1.1 400 ");
        assertThat(answers.split("HTTP/1\\.1 ", -1)).as("answers").hasSize(2);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void withALengthAndChunksOnlyTheChunksCountAndNothingFollows() throws IOException, InterruptedException {
        var inner = INNER + "Cookie: " + console.cookie() + "\r\n\r\n";
        var answers =
                send("Content-Length: 12\r\nTransfer-Encoding: chunked", "7\r\n" + BODY + "\r\n0\r\n\r\n" + inner);

        assertThat(answers.split("HTTP/1\\.1 ", -1)).as("answers").hasSize(2);
        assertThat(arrived()).extracting(Asked::body).containsExactly(BODY);
    }

    @Test
    void aBodyThatBreaksOffDoesNotArriveAsAWholeOne() throws IOException, InterruptedException {
        var answers = send("Transfer-Encoding: chunked", "7\r\n" + BODY + "\r\nno length\r\n");

        assertThat(answers).startsWith("HTTP/1.1 400 ");
        assertThat(arrived()).isEmpty();
    }

    @Test
    void theSameWithOneLengthArrives() throws IOException, InterruptedException {
        assertThat(send("Content-Length: 7\r\nConnection: close", BODY)).startsWith("HTTP/1.1 412 ");
        assertThat(arrived()).extracting(Asked::body).containsExactly(BODY);
    }

    /** What the service got of this test, or of what was hidden in its requests. */
    private List<Asked> arrived() throws InterruptedException {
        // What comes behind shows that there is nothing more on its way.
        console.get("/api/progress/last");
        return Surroundings.SERVICE.upTo("/api/progress/last").stream()
                .filter(asked -> asked.uri().startsWith("/api/progress/smuggl"))
                .toList();
    }

    /** All that is answered until the connection ends. */
    private String send(String headers, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = "POST /api/progress/smuggling HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: "
                    + console.cookie() + "\r\nX-CSRF-TOKEN: " + console.csrfToken()
                    + "\r\nContent-Type: application/json\r\n" + headers + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
