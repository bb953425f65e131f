package io.gantry.notification;

import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.issuer.TokenIssuer;
import io.gantry.event.Delay;
import io.gantry.stream.EventPublisher;
import io.gantry.testing.MovableClock;
import io.gantry.testing.TestStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a real broker, the embedded store and a real receiver of webhooks; one for all tests. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "gantry.alert.poll=100ms",
            "gantry.delivery.retry-delays=200ms,200ms",
            "gantry.delivery.max-retry-after=1s",
            "gantry.webhook.allowed-private-ranges=127.0.0.1/32"
        })
@Import(RunningService.Time.class)
abstract class RunningService {

    static final MovableClock CLOCK = MovableClock.running();
    static final Receiver RECEIVER = new Receiver();
    static final StoreCommands COMMANDS = new StoreCommands();
    static final TokenIssuer ISSUER = TokenIssuer.shared();

    @Autowired
    EventPublisher publisher;

    @Autowired
    MongoDatabase database;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    final HttpClient http = HttpClient.newHttpClient();
    private @Nullable String authorization = somebodyOf("U");

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", EmbeddedBroker.shared()::bootstrapServers);
        registry.add("spring.mongodb.uri", () -> TestStore.uri("notification"));
        registry.add("gantry.identity.issuer", ISSUER::address);
    }

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    /** Who asks from now on; null for somebody without credentials. */
    final void as(@Nullable String bearer) {
        authorization = bearer;
    }

    /** Somebody who may do everything as far as {@code unit} is concerned. */
    static String somebodyOf(String unit) {
        return somebodyOf(unit, "reporter", "unit", "office", "leader", "ops", "admin");
    }

    /** Somebody who may do as far as {@code unit} is concerned what {@code roles} may. */
    static String somebodyOf(String unit, String... roles) {
        return "Bearer "
                + ISSUER.token("wang.gong")
                        .claim("name", "王工")
                        .unit(unit)
                        .roles(roles)
                        .sign();
    }

    /** A delay of a unit that has a webhook; somebody of that unit asks from now on. */
    final Delay unitWithDelay(String project, String unit) throws Exception {
        publisher.publish(List.of(registered(unit, null)));
        as(somebodyOf(unit));
        webhook(unit, RECEIVER.address("/" + unit));
        return delay(project, unit);
    }

    /** Makes {@code address} the only channel of a unit that the caller sees, and gives the channel's id. */
    final String webhook(String unit, String address) throws Exception {
        return webhooks(unit, address).get(0);
    }

    /** Makes {@code addresses} the channels of a unit that the caller sees, and gives the channels' ids. */
    final List<String> webhooks(String unit, String... addresses) throws Exception {
        var channels = Stream.of(addresses)
                .map(address -> Map.of("type", "webhook", "address", address))
                .toList();
        var body = json.writeValueAsString(Map.of("channels", channels));
        var answer = send(HttpRequest.newBuilder(uri("/units/" + unit + "/channels"))
                .header("content-type", "application/json")
                .header("If-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body())
                .path("channels")
                .valueStream()
                .map(channel -> channel.path("id").asString())
                .toList();
    }

    final List<String> types(String path) {
        return RECEIVER.at(path).stream()
                .map(request -> json.readTree(request.body()).path("type").asString())
                .toList();
    }

    final void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(json.readTree(answer.body()).path("type").asString())
                .isEqualTo("https://gantry.io/problems/" + type);
    }

    final JsonNode get(String path) throws Exception {
        return json.readTree(send(HttpRequest.newBuilder(uri(path)).build()).body());
    }

    final int status(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).build()).statusCode();
    }

    final HttpResponse<String> acknowledge(UUID alert, String body) throws Exception {
        return post("/alerts/" + alert + "/acknowledgement", body);
    }

    final HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    final HttpResponse<String> send(HttpRequest request) throws Exception {
        var builder = HttpRequest.newBuilder(request, (name, value) -> true);
        if (authorization != null) {
            builder.header("Authorization", authorization);
        }
        return http.send(builder.build(), BodyHandlers.ofString());
    }

    final URI uri(String path) {
        return URI.create("http://localhost:" + port + "/api/notification" + path);
    }

    @TestConfiguration
    static class Time {

        @Bean
        InstantSource movableClock() {
            return CLOCK;
        }

        @Bean
        MongoClientSettingsBuilderCustomizer countedCommands() {
            return settings -> settings.addCommandListener(COMMANDS);
        }
    }
}
