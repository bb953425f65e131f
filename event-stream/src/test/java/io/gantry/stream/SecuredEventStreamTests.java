package io.gantry.stream;

import static io.gantry.stream.SampleEvents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Event;
import io.gantry.event.Topics;
import io.gantry.stream.setup.SecuredBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service on a broker that requires authentication. Starting is part of it: the service may not create a topic. */
@SpringBootTest(
        properties = {
            "spring.application.name=progress-service",
            "spring.config.import=classpath:gantry-event-stream.yaml",
            "spring.kafka.security.protocol=SASL_PLAINTEXT",
            "spring.cloud.function.definition=collect",
            "spring.cloud.stream.bindings.collect-in-0.destination="
                    + "gantry.project-events.v1,gantry.progress-events.v1,gantry.delay-events.v1",
            "spring.cloud.stream.bindings.collect-in-0.group=progress-service",
            "spring.cloud.stream.bindings.collect-in-0.consumer.multiplex=true",
            "management.health.mongodb.enabled=false"
        })
@DirtiesContext // its consumer is a member of the group whose rights LogRightsTests tries
class SecuredEventStreamTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    EventPublisher publisher;

    @Autowired
    LogEnd logEnd;

    @Autowired
    KafkaTemplate<byte[], byte[]> kafka;

    @Autowired
    List<Event> collected;

    @Autowired
    HealthEndpoint health;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", SecuredBroker::bootstrapServers);
        registry.add("gantry.kafka.password", () -> SecuredBroker.passwordOf("progress-service"));
    }

    @Test
    void publishesAndConsumesWithItsOwnRights() {
        var event = reported("GX-60", "10");

        publisher.publish(List.of(event));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(collected).contains(event));
        assertThat(logEnd.of(Topics.ALL)).hasSize(12 * Topics.ALL.size());
        assertThat(health.healthForPath("binders"))
                .isNotNull()
                .satisfies(binders -> assertThat(binders.getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void movesWhatItCannotUnderstandToTheDeadLetters() throws Exception {
        kafka.send(Topics.PROGRESS_EVENTS, bytes("GX-61"), bytes("not json")).get();
        var next = reported("GX-61", "20");
        publisher.publish(List.of(next));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(collected).contains(next));
        assertThat(logEnd.of(List.of(Topics.deadLettersOf(Topics.PROGRESS_EVENTS)))
                        .values())
                .anyMatch(end -> end > 0);
    }

    @Test
    void cannotPublishWhatIsAnothersToSay() {
        var foreign = new ProducerRecord<>(Topics.ALERT_EVENTS, bytes("GX-62"), bytes("{}"));

        assertThatThrownBy(() -> kafka.send(foreign).get())
                .isInstanceOf(ExecutionException.class)
                .rootCause()
                .isInstanceOf(TopicAuthorizationException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        List<Event> collected() {
            return new CopyOnWriteArrayList<>();
        }

        @Bean
        Consumer<Message<List<byte[]>>> collect(EventBatches batches, List<Event> collected) {
            return message ->
                    batches.consume(message, batch -> batch.records().forEach(record -> collected.add(record.event())));
        }
    }
}
