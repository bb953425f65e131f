package io.gantry.project.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.issuer.TokenIssuer;
import io.gantry.embedded.store.DocumentStore;
import io.gantry.event.Actor;
import io.gantry.project.ProjectServiceApplication;
import io.gantry.stream.EventPublisher;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class AuditRestartTests {

    private static final DocumentStore STORE = DocumentStore.temporary();

    // One account, so that all lies in one partition.
    private final Actor by = new Actor("restarted", "李娜", "GX");
    private final UUID first = UUID.randomUUID();
    private final UUID meanwhile = UUID.randomUUID();
    private final UUID last = UUID.randomUUID();

    @Test
    void goesOnWhereItHasStoppedAndBeginsAnewWithoutItsStore() {
        try (var service = start()) {
            publish(service, first);
            awaitEntry(service, first);
        }
        try (var service = start()) {
            // What is not there although it was read before shows whether it is read again.
            trailOf(service).deleteOne(new Document("_id", first.toString()));
            publish(service, meanwhile);
            awaitEntry(service, meanwhile);
            assertThat(has(service, first)).isFalse();
        }
        // While a service runs it may note how far it has read behind that.
        try (var client = MongoClients.create(STORE.connectionString("restart"))) {
            client.getDatabase("restart").drop();
        }
        try (var service = start()) {
            publish(service, last);
            awaitEntry(service, last);
            assertThat(has(service, first)).isTrue();
            assertThat(has(service, meanwhile)).isTrue();
        }
    }

    private static ConfigurableApplicationContext start() {
        return SpringApplication.run(
                ProjectServiceApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--gantry.identity.issuer=" + TokenIssuer.shared().address(),
                "--spring.mongodb.uri=" + STORE.connectionString("restart"),
                "--spring.kafka.bootstrap-servers=" + EmbeddedBroker.shared().bootstrapServers(),
                // The service that other tests share has the usual group.
                "--spring.cloud.stream.bindings.keepTrail-in-0.group=restart");
    }

    private void publish(ConfigurableApplicationContext service, UUID id) {
        service.getBean(EventPublisher.class).publish(List.of(Trail.event(id, by, "/api/x", Trail.NOW)));
    }

    private static void awaitEntry(ConfigurableApplicationContext service, UUID id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> has(service, id));
    }

    private static boolean has(ConfigurableApplicationContext service, UUID id) {
        return trailOf(service).find(new Document("_id", id.toString())).first() != null;
    }

    private static MongoCollection<Document> trailOf(ConfigurableApplicationContext service) {
        return service.getBean(MongoDatabase.class).getCollection("audit");
    }
}
