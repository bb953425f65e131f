package io.gantry.project;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.store.DocumentStore;
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
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
public abstract class RunningRegistry {

    private static final DocumentStore STORE = DocumentStore.temporary();
    private static final AtomicInteger CODES = new AtomicInteger();

    @LocalServerPort
    private int port;

    protected RestTestClient client;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> STORE.connectionString("project"));
        properties.add(
                "spring.kafka.bootstrap-servers", () -> EmbeddedBroker.shared().bootstrapServers());
    }

    @BeforeEach
    void connect() {
        client = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build();
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
}
