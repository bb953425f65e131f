package io.gantry.project.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.issuer.TokenIssuer;
import io.gantry.embedded.store.DocumentStore;
import io.gantry.event.Actor;
import io.gantry.project.ProjectServiceApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class AuditExportTests {

    // Together much more than lies between the two ends of a connection whose receiver has a small buffer. Left to
    // itself the system gives it up to tens of megabytes, and the whole table has gone out before the store ends.
    private static final int ENTRIES = 8000;
    private static final String LONG_PATH = "/api/" + "长".repeat(295);
    private static final String RECEIVE_BUFFER = "jdk.httpclient.receiveBufferSize";

    @BeforeAll
    static void keepTheReceiversBufferSmall() {
        System.setProperty(RECEIVE_BUFFER, "65536");
    }

    @AfterAll
    static void leaveTheReceiversBufferToTheSystem() {
        System.clearProperty(RECEIVE_BUFFER);
    }

    @Test
    void doesNotLetHalfATableLookLikeAWholeOne() throws IOException, InterruptedException {
        var store = DocumentStore.temporary();
        try (var service = start(store)) {
            var by = new Actor("长".repeat(300), "长".repeat(300), "GX");
            service.getBean(AuditStore.class)
                    .add(IntStream.range(0, ENTRIES)
                            .mapToObj(number -> AuditEntry.of(
                                    Trail.event(Trail.id(number), by, LONG_PATH, Trail.NOW.plusMillis(number))))
                            .toList());
            var answer = HttpClient.newHttpClient().send(request(service), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);

            try (var body = answer.body()) {
                assertThat(body.readNBytes(100)).hasSize(100);
                store.close();
                assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            }
        }
    }

    private static HttpRequest request(ConfigurableApplicationContext service) {
        var port = service.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/registry/audit/export?reports=true"))
                .header("Authorization", TokenIssuer.shared().bearer("wang.min", "GX", "admin"))
                .build();
    }

    private static ConfigurableApplicationContext start(DocumentStore store) {
        return SpringApplication.run(
                ProjectServiceApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--gantry.identity.issuer=" + TokenIssuer.shared().address(),
                "--spring.mongodb.uri=" + store.connectionString("export"),
                "--spring.kafka.bootstrap-servers=" + EmbeddedBroker.shared().bootstrapServers(),
                "--spring.cloud.stream.bindings.keepTrail-in-0.group=export");
    }
}
