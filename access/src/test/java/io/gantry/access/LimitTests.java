package io.gantry.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.embedded.issuer.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LimitTests {

    private static final TokenIssuer ISSUER = TokenIssuer.shared();
    private static RunningSample service;

    @BeforeAll
    static void start() {
        service = new RunningSample(Map.of(
                "gantry.limits.account.per-second", "1",
                "gantry.limits.account.burst", "3",
                "gantry.limits.device.per-second", "1",
                "gantry.limits.device.burst", "5",
                "gantry.limits.body", "1KB",
                "gantry.limits.body-within", "1s",
                "server.tomcat.connection-timeout", "500ms"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anAccountOverItsBudgetIsRefusedAndNoOther() {
        var busy = ISSUER.bearer("busy", "GX", "unit");

        var answers = Stream.generate(() -> service.get("/api/sample/caller", busy))
                .limit(20)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 200).count())
                .isBetween(3L, 8L);
        var refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.response().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body().path("type").asString()).endsWith("/too-many-requests");
        assertThat(service.get("/api/sample/caller", ISSUER.bearer("calm", "GX", "unit"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRefusalArrivesAMomentLaterSoThatWhoSendsAsFastAsHeIsAnsweredSendsLittle() {
        var eager = ISSUER.bearer("eager", "GX", "unit");
        long took = 0;
        while (took == 0) {
            long sent = System.nanoTime();
            if (service.get("/api/sample/caller", eager).status() == 429) {
                took = System.nanoTime() - sent;
            }
        }

        assertThat(Duration.ofNanos(took)).isGreaterThanOrEqualTo(Duration.ofMillis(99));
    }

    @Test
    void aDeviceHasABudgetOfItsOwn() {
        var answers = Stream.generate(() -> service.get("/api/sample/caller", "Bearer gdk_1_right"))
                .limit(20)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 200).count())
                .isBetween(5L, 10L);
        assertThat(answers).anyMatch(answer -> answer.status() == 429);
    }

    @Test
    void aNewInventionEachTimeIsNoNewBudgetAndHurtsNobodyWhoWasLetIn() {
        try (var small = new RunningSample(
                Map.of("gantry.limits.address.per-second", "1", "gantry.limits.address.burst", "5"))) {
            var liNa = ISSUER.bearer("li.na", "GX", "unit");
            assertThat(small.get("/api/sample/caller", liNa).status()).isEqualTo(200);

            var inventions =
                    IntStream.range(0, 30).mapToObj(i -> small.get("/api/sample/caller", "Bearer gdk_1_invention" + i));

            assertThat(inventions.filter(answer -> answer.status() == 429).count())
                    .isGreaterThan(10);
            assertThat(small.get("/api/sample/caller", liNa).status()).isEqualTo(200);
        }
    }

    @Test
    void aRoleCountsOnlyFromWhereItMayComeFrom() {
        try (var office = new RunningSample(Map.of("gantry.access.from.office", "10.0.0.0/8"))) {
            var wang = ISSUER.bearer("wang.min", "GX", "office", "unit");

            assertThat(office.post("/api/sample/things", wang, "{}").status()).isEqualTo(403);
            assertThat(office.get("/api/sample/caller", wang)
                            .body()
                            .path("roles")
                            .toString())
                    .isEqualTo("[\"UNIT\"]");
            assertThat(office.post("/api/sample/things", ISSUER.bearer("wang.min", "GX", "office"), "{}")
                            .status())
                    .isEqualTo(403);
            assertThat(office.get("/api/sample/caller", wang, "10.1.0.7")
                            .body()
                            .path("roles")
                            .toString())
                    .contains("OFFICE");
        }
    }

    @Test
    void allRequestsTogetherHaveABudget() {
        try (var small =
                new RunningSample(Map.of("gantry.limits.total.per-second", "1", "gantry.limits.total.burst", "5"))) {
            var answers = Stream.generate(() -> small.get("/api/sample/caller", null))
                    .limit(20)
                    .toList();

            assertThat(answers).anyMatch(answer -> answer.status() == 429);
            assertThat(small.trail()).hasSizeLessThan(15);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        var answer = service.post(
                "/api/sample/things", ISSUER.bearer("li.na", "GX", "office"), "{\"a\":\"" + "x".repeat(2000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void aBodyWithoutALengthIsReadNoFurtherThanTheBound() throws IOException {
        try (var socket = connect()) {
            send(socket, head("Transfer-Encoding: chunked"));
            send(socket, "800\r\n{\"a\":\"" + "x".repeat(0x800 - 6) + "\r\n");

            assertThat(statusOf(socket)).contains(" 413 ");
        }
    }

    @Test
    void aBodyThatArrivesTooSlowlyIsRefused() throws IOException {
        try (var socket = connect()) {
            send(socket, head("Content-Length: 900"));
            send(socket, "{\"a\":\"");
            var answer = statusWhile(socket, () -> send(socket, "x"));

            assertThat(answer).contains(" 408 ");
        }
    }

    @Test
    void anIncompleteBodyIsMalformed() throws IOException {
        try (var socket = connect()) {
            send(socket, head("Content-Length: 900\r\nAccept: text/html"));
            send(socket, "{\"a\":\"");
            socket.shutdownOutput();

            assertThat(statusOf(socket)).contains(" 400 ");
        }
    }

    @Test
    void aBodyThatStopsArrivingIsRefused() throws IOException {
        try (var socket = connect()) {
            send(socket, head("Content-Length: 900"));
            send(socket, "{\"a\":\"");

            assertThat(statusOf(socket)).contains(" 408 ");
        }
    }

    @Test
    void aHeadThatStopsArrivingIsNotServed() throws IOException {
        try (var socket = connect()) {
            send(socket, "POST /api/sample/things HTTP/1.1\r\nHost: x\r\nX-");

            // Closed, with or without an answer.
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(" 200 ");
        }
    }

    @Test
    void aConnectionServesMoreThanAHundredRequests() throws IOException {
        var request = "GET /api/sample/caller HTTP/1.1\r\nHost: x\r\n";
        try (var socket = connect()) {
            send(socket, (request + "\r\n").repeat(150) + request + "Connection: close\r\n\r\n");
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers.split("HTTP/1.1 401", -1)).hasSize(151 + 1);
        }
    }

    private static String head(String length) {
        return "POST /api/sample/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
                + ISSUER.bearer("slow-" + length.length() + System.nanoTime(), "GX", "office") + "\r\n" + length
                + "\r\n\r\n";
    }

    private static Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String statusOf(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private interface Drip {
        void fall() throws IOException;
    }

    // A drop each time that nothing has come for 100 ms.
    private static String statusWhile(Socket socket, Drip drip) throws IOException {
        socket.setSoTimeout(100);
        for (int drops = 0; drops < 200; drops++) {
            try {
                return statusOf(socket);
            } catch (SocketTimeoutException e) {
                drip.fall();
            }
        }
        return "no answer to 200 drops";
    }
}
