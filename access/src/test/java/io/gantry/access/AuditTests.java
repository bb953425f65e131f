package io.gantry.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.embedded.issuer.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditTests {

    private static final TokenIssuer ISSUER = TokenIssuer.shared();
    private static RunningSample service;

    @BeforeAll
    static void start() {
        service = new RunningSample(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void forgetTheTrail() {
        service.forgetTrail();
    }

    @Test
    void aCommandIsAuditedBeforeItIsAnswered() {
        service.post("/api/sample/things", ISSUER.bearer("wang.min", "GX", "office"), "{\"a\":1}");

        var entry = onlyEntry();
        assertThat(entry.path("service").asString()).isEqualTo("sample-service");
        assertThat(entry.path("by").toString())
                .isEqualTo("{\"account\":\"wang.min\",\"name\":\"wang.min\",\"unit\":\"GX\"}");
        assertThat(entry.path("action").asString()).isEqualTo("command");
        assertThat(entry.path("target").asString()).isEqualTo("/api/sample/things");
        assertThat(entry.has("from")).isFalse();
        assertThat(service.requesters())
                .extracting(requester -> requester.path("from").asString())
                .containsExactly("127.0.0.1");
        assertThat(entry.path("outcome").asString()).isEqualTo("DONE");
    }

    @Test
    void aCommandThatTellsOfSeveralThingsHasAnEntryForEachOfThem() {
        var office = ISSUER.bearer("wang.min", "GX", "office");

        service.post("/api/sample/several", office, "[\"A\",\"B\"]");
        service.post("/api/sample/several", office, "[]");

        assertThat(service.trail())
                .extracting(entry -> entry.path("action").asString() + " "
                        + entry.path("told").path("about").path("id").asString("-"))
                .containsExactlyInAnyOrder("several A", "several B", "several -");
        assertThat(service.requesters())
                .extracting(requester -> requester.path("request").asString())
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void aCommandThatItsEventsPutOnRecordIsNotAudited() {
        service.post("/api/sample/reports", ISSUER.bearer("wang.min", "GX", "office"), "{}");

        assertThat(service.trail()).isEmpty();
    }

    @Test
    void aCommandThatIsAnsweredLaterIsAuditedAsItIsAnswered() {
        var office = ISSUER.bearer("wang.min", "GX", "office");

        var done = service.post("/api/sample/later", office, "{\"a\":1}");
        var refused = service.post("/api/sample/later", office, "{}");

        assertThat(done.response().body()).isEqualTo("{\"a\":1}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(service.trail())
                .extracting(entry -> entry.path("by").path("account").asString() + " "
                        + entry.path("action").asString() + " "
                        + entry.path("status").asInt())
                .containsExactly("wang.min later 200", "wang.min later 422");
    }

    @Test
    void aRefusedCommandIsAudited() {
        service.post("/api/sample/things", ISSUER.bearer("wang.min", "GX", "office"), "{");

        assertThat(onlyEntry().path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(onlyEntry().path("status").asInt()).isEqualTo(400);
    }

    @Test
    void anAllowedReadIsNotAudited() {
        service.get("/api/sample/caller", ISSUER.bearer("li.na", "GX", "unit"));

        assertThat(service.trail()).isEmpty();
    }

    @Test
    void everyDenialOfWhoIsKnownIsAudited() {
        service.get("/api/sample/nobody", ISSUER.bearer("li.na", "GX-HB", "unit"));
        service.get("/api/sample/things/GX-CT", ISSUER.bearer("li.na", "GX-HB", "unit"));

        assertThat(service.trail())
                .extracting(entry -> entry.path("outcome").asString() + " "
                        + entry.path("status").asInt())
                .containsExactly("DENIED 403", "DENIED 404");
    }

    @Test
    void whoComesUnknownOrTooOftenIsCountedAndDoesNotFillTheTrail() {
        for (int i = 0; i < 20; i++) {
            service.get("/api/sample/caller", null);
            service.post("/api/sample/things", null, "{}");
        }
        assertThat(service.trail()).isEmpty();

        service.endMinute();

        assertThat(service.trail()).hasSize(1);
        assertThat(service.trail().get(0).path("counts").toString())
                .isEqualTo("[{\"action\":\"GET /api/sample/caller\",\"status\":401,\"number\":20},"
                        + "{\"action\":\"POST /api/sample/things\",\"status\":401,\"number\":20}]");
    }

    @Test
    void aReadWorthAnEntryIsOnRecordBeforeItIsAnswered() {
        assertThat(service.get("/api/sample/secret", ISSUER.bearer("li.na", "GX", "unit"))
                        .status())
                .isEqualTo(200);

        assertThat(onlyEntry().path("action").asString()).isEqualTo("secret");
        assertThat(onlyEntry().path("outcome").asString()).isEqualTo("DONE");
        assertThat(onlyEntry().path("detail").asString()).isEqualTo("of=li.na");
    }

    @Test
    void aPathCannotForgeALineOfTheTrail() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            var request = "GET /api/sample/%0d%0aDONE%E2%80%AEadmin HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        }

        assertThat(service.trail())
                .allSatisfy(entry -> assertThat(entry.toString().codePoints())
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT));
    }

    @Test
    void whereARequestComesFromIsAnAddress() throws IOException {
        assertThat(statusFor("10.0.0.1\\nadmin")).contains(" 400 ");
        assertThat(statusFor("evil.example")).contains(" 400 ");
        assertThat(statusFor("198.51.100.9, 203.0.113.7")).contains(" 401 ");

        service.endMinute();

        // Only the last one comes from whom we know; the others are hearsay.
        assertThat(service.requesters())
                .extracting(requester -> requester.path("from").asString())
                .containsExactly("203.0.113.7");
    }

    private static String statusFor(String forwardedFor) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            var request = "GET /api/sample/caller HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Forwarded-For: "
                    + forwardedFor + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n", 2)[0];
        }
    }

    private static JsonNode onlyEntry() {
        assertThat(service.trail()).hasSize(1);
        return service.trail().get(0);
    }
}
