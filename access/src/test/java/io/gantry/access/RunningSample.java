package io.gantry.access;

import com.mongodb.client.MongoDatabase;
import io.gantry.embedded.issuer.TokenIssuer;
import io.gantry.embedded.store.DocumentStore;
import io.gantry.event.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample service on the embedded store; without a broker, so that events stay in the outbox. */
final class RunningSample implements AutoCloseable {

    private static final DocumentStore STORE = DocumentStore.temporary();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    RunningSample(Map<String, Object> settings) {
        var application = new SpringApplication(SampleService.class);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry(
                        "spring.config.import",
                        "classpath:gantry-event-stream.yaml,classpath:gantry-http-problem.yaml,classpath:gantry-access.yaml"),
                Map.entry("spring.application.name", "sample-service"),
                // The sample's package is that of the controllers, which are found where they are not to be.
                Map.entry("gantry.instance.path", "/api/sample"),
                Map.entry("server.port", "0"),
                Map.entry("management.server.port", "-1"),
                Map.entry("gantry.kafka.fail-fast", "false"),
                Map.entry("gantry.stream.create-topics", "false"),
                // Otherwise each attempt to publish takes its full time for each event, and closing waits for it.
                Map.entry("spring.kafka.producer.properties.max.block.ms", "1"),
                Map.entry("spring.kafka.bootstrap-servers", "127.0.0.1:1"),
                Map.entry("spring.cloud.stream.function.autodetect", "false"),
                Map.entry("spring.mongodb.uri", STORE.connectionString("sample-" + COUNT.incrementAndGet())),
                Map.entry("gantry.identity.issuer", TokenIssuer.shared().address())));
        context = application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    record Answer(int status, HttpResponse<String> response) {

        JsonNode body() {
            return JsonMapper.shared().readTree(response.body());
        }
    }

    Answer get(String path, @Nullable String authorization) {
        return send(HttpRequest.newBuilder().GET(), path, authorization);
    }

    /** Asks as the console does for a client at an address. */
    Answer get(String path, String authorization, String from) {
        return send(HttpRequest.newBuilder().GET().header("X-Forwarded-For", from), path, authorization);
    }

    Answer post(String path, @Nullable String authorization, String body) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                path,
                authorization);
    }

    private Answer send(HttpRequest.Builder request, String path, @Nullable String authorization) {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            var response = http.send(
                    request.uri(URI.create("http://127.0.0.1:" + port() + path)).build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The audit events that wait in the outbox, oldest first. */
    List<JsonNode> trail() {
        return waiting(Topics.AUDIT_EVENTS);
    }

    /** What is personal in them. */
    List<JsonNode> requesters() {
        return waiting(Topics.REQUESTER_EVENTS);
    }

    /** Lets what was counted be written. */
    void endMinute() {
        var recorder = context.getBean("auditRecorder", SmartLifecycle.class);
        recorder.stop();
        recorder.start();
    }

    private List<JsonNode> waiting(String topic) {
        return context.getBean(MongoDatabase.class)
                .getCollection("event_outbox")
                .find(new Document("topic", topic))
                .sort(new Document("at", 1))
                .map(document -> JsonMapper.shared().readTree(document.getString("json")))
                .into(new ArrayList<>());
    }

    void forgetTrail() {
        context.getBean(MongoDatabase.class).getCollection("event_outbox").deleteMany(new Document());
    }

    @Override
    public void close() {
        context.close();
    }
}
