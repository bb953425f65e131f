package io.gantry.project;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.issuer.TokenIssuer;
import io.gantry.testing.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The running service on a real broker and a real store, and what its clients do with it. All tests share one. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "gantry.audit.export-limit=4",
            // The tests tell of a day long ago.
            "gantry.stream.keep-personal=3650d",
            "gantry.audit.keep.counted=3650d",
            "gantry.audit.signing-key=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
            "gantry.audit.sign-every=1s"
        })
public abstract class RunningRegistry {

    /** The root, which all units of the tests lie below. */
    protected static final String ROOT = "GX";

    private static final Path HEADS = headsDirectory();

    // Of one length, so that they sort as they were made.
    private static final Map<String, RestTestClient> CLIENTS = new ConcurrentHashMap<>();
    private static final AtomicInteger CODES = new AtomicInteger(10_000);

    private static boolean rooted;

    @LocalServerPort
    private int port;

    protected RestTestClient client;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> TestStore.uri("project"));
        properties.add(
                "spring.kafka.bootstrap-servers", () -> EmbeddedBroker.shared().bootstrapServers());
        properties.add("gantry.identity.issuer", () -> TokenIssuer.shared().address());
        properties.add("gantry.audit.heads", () -> HEADS);
        // A machine that does much else is no store that hangs.
        properties.add("gantry.store.answer-within", () -> "30s");
    }

    private static Path headsDirectory() {
        try {
            return Files.createTempDirectory("heads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void connect() {
        client = clientOf("wang.min", ROOT, "office", "admin");
        if (!rooted) {
            post("/units", """
                    {"code": "%s", "names": {"zh": "高新区"}, "kind": "DISTRICT"}""".formatted(ROOT)).expectStatus().isCreated();
            rooted = true;
        }
    }

    /** Somebody of {@code unit} with {@code roles}. */
    protected RestTestClient clientOf(String account, String unit, String... roles) {
        return clientWith(TokenIssuer.shared().bearer(account, unit, roles));
    }

    protected RestTestClient clientWith(String authorization) {
        // Making one takes as long as many requests.
        return CLIENTS.computeIfAbsent(
                port + authorization,
                ignored -> RestTestClient.bindToServer()
                        .baseUrl("http://127.0.0.1:" + port)
                        .defaultHeader(HttpHeaders.AUTHORIZATION, authorization)
                        .build());
    }

    /** A code that no other test uses. */
    protected static String newCode(String prefix) {
        return prefix + "-" + CODES.incrementAndGet();
    }

    protected ResponseSpec get(String path) {
        return client.get().uri("/api/registry" + path).exchange();
    }

    protected ResponseSpec post(String path, String body) {
        return client.post()
                .uri("/api/registry" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    protected ResponseSpec put(String path, String ifMatch, String body) {
        return client.put()
                .uri("/api/registry" + path)
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    protected ResponseSpec delete(String path, String ifMatch) {
        return client.delete()
                .uri("/api/registry" + path)
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .exchange();
    }

    protected ResponseSpec postChange(String path, String ifMatch, String body) {
        return client.post()
                .uri("/api/registry" + path)
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** Registers a unit below the root. @return its code */
    protected String unit() {
        return unitBelow(ROOT);
    }

    protected String unitBelow(String parent) {
        var code = newCode("U");
        post("/units", unitJson(code, parent, "环保局")).expectStatus().isCreated();
        return code;
    }

    /** Registers a project that {@code unit} leads, answers for and reports on. @return its id */
    protected String project(String unit) {
        var id = newCode("P");
        post("/projects", projectJson(id, unit, "龙河电池产业园")).expectStatus().isCreated();
        return id;
    }

    protected static String unitJson(String code, String parent, String name) {
        return """
                {"code": "%s", "names": {"zh": "%s"}, "kind": "DEPARTMENT", "parent": "%s"}""".formatted(code, name, parent);
    }

    protected static String projectJson(String id, String unit, String name) {
        return """
                {"id": "%s", "names": {"zh": "%s"}, "classification": "INDUSTRY", "tier": "10BN",
                 "totalInvestment": 12500000000, "annualInvestment": 2300000000.50,
                 "leadUnit": "%s", "responsibleUnit": "%s", "fieldUnit": "%s", "requiredFinish": "2027-06-30"}""".formatted(id, name, unit, unit, unit);
    }

    protected static String calendarJson(String id, String unit, String name) {
        return """
                {"id": "%s", "names": {"zh": "%s"}, "units": ["%s"], "weekend": ["SUNDAY"],
                 "hours": [{"from": "08:00", "until": "17:00"}], "knownFrom": "2026-01-01", "knownUntil": "2026-12-31",
                 "off": [{"from": "2026-10-01", "until": "2026-10-03", "name": "国庆节"}]}""".formatted(id, name, unit);
    }

    protected static String planJson(String activity) {
        return "{\"activities\": [" + activityJson(activity) + "]}";
    }

    protected static String activityJson(String id) {
        return """
                {"id": "%s", "names": {"zh": "打桩"}, "milestone": false,
                 "plannedStart": "2026-03-02", "plannedFinish": "2026-04-01", "weight": 2.5}""".formatted(id);
    }
}
