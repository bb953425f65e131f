package io.gantry.project.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Actor;
import io.gantry.event.Event;
import io.gantry.event.RequesterEvent.RequesterNamed;
import io.gantry.event.Topics;
import io.gantry.project.RunningRegistry;
import io.gantry.stream.EventCodec;
import io.gantry.stream.EventPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;

/** The trail from the log to those who read it. */
class AuditTrailTests extends RunningRegistry {

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private KafkaTemplate<byte[], byte[]> kafka;

    @Autowired
    private KafkaConnectionDetails connection;

    @Test
    void tellsWhoChangedWhat() {
        var unit = unit();

        var text = awaitSearch(
                "target=/api/registry/units&action=registerUnit&account=wang.min&limit=500", AuditTrailTests::isFound);
        assertThat(text).contains("\"service\":\"project-service\"", "\"outcome\":\"DONE\"", "\"status\":201");
        get("/units/" + unit).expectStatus().isOk();
    }

    @Test
    void tellsWhatAChangeHasMadeOfWhatAndWhy() {
        var unit = unit();
        var id = project(unit);
        var changed = projectJson(id, unit, "改名园区").replaceFirst("\\{", "{\"reason\": \"批复改名\", ");
        put("/projects/" + id, "*", changed).expectStatus().isOk();
        put("/projects/" + id + "/plan", "*", planJson("A1")).expectStatus().isOk();

        var text = awaitSearch("object=" + id + "&limit=500", found -> found.contains("setPlan"));
        assertThat(text)
                .contains("\"about\":{\"kind\":\"project\",\"id\":\"" + id + "\",\"names\":{\"zh\":\"改名园区\"")
                .contains("\"reason\":\"批复改名\"")
                .contains("\"field\":\"names.zh\",\"before\":\"")
                .contains("\"after\":\"改名园区\"")
                .contains("\"field\":\"A1\"")
                .contains("registerProject");
        assertThat(awaitSearch("q=批复改名&object=" + id, found -> found.contains("amendProject")))
                .doesNotContain("setPlan");
        assertThat(export("zone=Asia/Shanghai&object=" + id)).contains("+08:00", "names.zh: ", "批复改名");
        get("/audit/export?zone=Nowhere").expectStatus().isBadRequest();
    }

    @Test
    void tellsWhoReportedOnceForEachRequest() throws Exception {
        var account = newCode("reporter");
        publisher.publish(List.of(
                Trail.reported(account, Trail.NOW, "10.12.0.7"),
                Trail.reported(account, Trail.NOW, "10.12.0.7"),
                Trail.reported(account, Trail.NOW.plusSeconds(1), "10.12.0.8"),
                // Of a time in which the request had an event of its own.
                Trail.reported(account, Trail.NOW.plusSeconds(2), null)));
        publisher.publish(List.of(Trail.event(account, ROOT, "/api/last", Trail.NOW.minusSeconds(1))));

        var text = awaitSearch(
                "reports=true&account=" + account,
                found -> Stream.of("/api/last", "10.12.0.7", "10.12.0.8").allMatch(found::contains));

        assertThat(text).contains("\"action\":\"receive\"", "\"outcome\":\"DONE\"", "\"status\":202");
        get("/audit?reports=true&account=" + account)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(3);
        get("/audit?account=" + account)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        get("/audit?action=receive&account=" + account)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(3);
    }

    @Test
    void tellsWhoWasNotLetIn() {
        var foreign = unit();
        client = clientOf("li.na", unit(), "office");
        get("/units/" + foreign).expectStatus().isNotFound();

        var text = awaitSearch("target=/api/registry/units/" + foreign, AuditTrailTests::isFound);

        assertThat(text).contains("\"account\":\"li.na\"", "\"outcome\":\"DENIED\"", "\"action\":\"getUnit\"");
    }

    @Test
    void countsAnEventOnceHoweverOftenItComes() throws Exception {
        var account = newCode("twice");
        var event = Trail.event(UUID.randomUUID(), new Actor(account, "李娜", ROOT), "/api/x", Trail.NOW);
        publisher.publish(List.of(event));
        publisher.publish(List.of(event));
        publisher.publish(List.of(Trail.event(account, ROOT, "/api/last", Trail.NOW.minusSeconds(1))));

        awaitSearch("account=" + account, text -> text.contains("/api/last"));

        get("/audit?account=" + account)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
    }

    @Test
    void setsAsideWhatIsForgedOrIncomplete() throws Exception {
        var account = newCode("forged");
        var event = Trail.event(account, ROOT, "/api/forged", Trail.NOW);
        var json = new String(new EventCodec().write(event), StandardCharsets.UTF_8);
        send("somebody-else", json);
        send(account, json.replace("\"outcome\":\"REFUSED\",", ""));
        send(account, "{}");
        publisher.publish(List.of(Trail.event(account, ROOT, "/api/genuine", Trail.NOW)));

        awaitSearch("account=" + account, text -> text.contains("/api/genuine"));

        get("/audit?account=" + account)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        assertThat(deadLetters()).contains("somebody-else", account);
    }

    @Test
    void showsOnlyTheDoingsOfOnesOwnPartOfTheTree() throws Exception {
        var own = unit();
        var below = unitBelow(own);
        var beside = unit();
        var mark = "/api/" + newCode("mark");
        publisher.publish(List.of(
                Trail.event("a1", own, mark, Trail.NOW),
                Trail.event("a2", below, mark, Trail.NOW),
                Trail.event("a3", beside, mark, Trail.NOW),
                Trail.event("a4", null, mark, Trail.NOW),
                Trail.event(UUID.randomUUID(), null, mark, Trail.NOW)));
        awaitSearch("target=" + mark, text -> text.split(mark, -1).length == 6);

        client = clientOf("auditor", own, "admin");
        assertThat(search("target=" + mark)).contains("\"a1\"", "\"a2\"").doesNotContain("\"a3\"", "\"a4\"", "GX\"");
        get("/audit?target=" + mark).expectBody().jsonPath("$.items.length()").isEqualTo(2);
        assertThat(export("target=" + mark).split("\r\n")).hasSize(3);
        get("/audit?target=" + mark + "&unit=" + beside)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void takesNobodyForARootWhoseUnitIsNotRegistered() throws Exception {
        var mark = "/api/" + newCode("mark");
        publisher.publish(List.of(Trail.event("a4", null, mark, Trail.NOW)));
        awaitSearch("target=" + mark, text -> text.contains(mark));

        client = clientOf("stranger", newCode("NOWHERE"), "admin");

        assertThat(search("target=" + mark)).doesNotContain(mark);
    }

    @Test
    void leadsFromPageToPage() throws Exception {
        var account = newCode("pages");
        publisher.publish(List.of(
                Trail.event(account, ROOT, "/api/1", Trail.NOW),
                Trail.event(account, ROOT, "/api/2", Trail.NOW.plusMillis(1)),
                Trail.event(account, ROOT, "/api/3", Trail.NOW.plusMillis(2))));
        awaitSearch(
                "account=" + account,
                text -> text.contains("/api/1") && text.contains("/api/2") && text.contains("/api/3"));

        var first = search("limit=2&account=" + account);
        var next = first.replaceAll("(?s).*\"next\":\"([^\"]*)\".*", "$1");
        var second = search("limit=2&account=" + account + "&after=" + next);

        assertThat(first).contains("/api/3", "/api/2").doesNotContain("/api/1");
        assertThat(second).contains("/api/1").doesNotContain("/api/2", "\"next\"");
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,501",
        "after,x",
        "from,yesterday",
        "to,2300-01-01T00:00:00Z",
        "outcome,GOOD",
        "target,%00"
    })
    void namesTheParameterThatIsWrong(String parameter, String value) {
        client.get()
                .uri(builder -> builder.path("/api/registry/audit")
                        .queryParam(parameter, "{value}")
                        .build(value.equals("%00") ? "\u0000" : value))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(parameter);
    }

    @Test
    void exportsATableForSpreadsheets() throws Exception {
        var account = "=" + newCode("export");
        publisher.publish(List.of(Trail.event(account, ROOT, "/api/x", Instant.parse("2026-03-02T08:00:00.123Z"))));
        awaitSearch("account=" + account, text -> text.contains("/api/x"));

        var answer = get("/audit/export?account=" + account);

        answer.expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "text/csv;charset=UTF-8")
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"gantry-audit.csv\"")
                .expectHeader()
                .doesNotExist("X-Truncated");
        var bytes = answer.expectBody().returnResult().getResponseBodyContent();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"time\",\"service\",\"account\",\"name\",\"unit\",\"from\",\"action\",\"target\","
                        + "\"outcome\",\"status\",\"detail\",\"id\",\"about\",\"changes\",\"reason\"\r\n\"2026-03-02T08:00:00.123Z\",\"progress-service\",\"'"
                        + account
                        + "\",\"李娜\",\"GX\",\"10.12.0.7\",\"receive\",\"/api/x\",\"REFUSED\",\"422\",\"\",\"");
        awaitSearch("action=exportAudit&account=wang.min", text -> text.contains("\"detail\":\"account=" + account));
    }

    @Test
    void showsManyRequestsAsOneEntryAndSaysHowMany() {
        var time = Trail.NOW.plusSeconds(77);
        var named = new RequesterNamed(UUID.randomUUID(), time, UUID.randomUUID(), "salt", null, "2001:db8:12:7::/64");
        var event = Trail.counted(named.request(), time, named.hash());
        publisher.publish(List.of(event, named));

        var text = awaitSearch(
                "from=2026-03-02T08:01:17Z&to=2026-03-02T08:01:18Z", found -> found.contains("2001:db8:12:7::/64"));

        assertThat(text)
                .contains("\"counts\":[{\"action\":\"GET /api/registry/projects\",\"status\":401,\"number\":2000}]")
                .contains("\"since\":\"2026-03-02T08:00:47Z\"");
    }

    @Test
    void saysThatAnExportIsNotAll() {
        var account = newCode("many");
        var events = new ArrayList<Event>();
        for (int i = 1; i <= 5; i++) {
            events.add(Trail.event(account, ROOT, "/api/" + i, Trail.NOW.plusMillis(i)));
        }
        publisher.publish(events);
        awaitSearch("account=" + account, text -> text.split("/api/", -1).length == 6);

        get("/audit/export?account=" + account).expectHeader().valueEquals("X-Truncated", "true");
        assertThat(export("account=" + account)).contains("/api/5", "/api/2").doesNotContain("/api/1");
        get("/audit/export?target=/api/5&account=" + account).expectHeader().doesNotExist("X-Truncated");
    }

    @Test
    void refusesAnExportWithAProblemWhateverIsAccepted() {
        client.get()
                .uri("/api/registry/audit/export?from=yesterday")
                .header("Accept", "text/csv")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static boolean isFound(String text) {
        return text.contains("\"id\"");
    }

    private String search(String query) {
        return String.valueOf(
                get("/audit?" + query).expectBody(String.class).returnResult().getResponseBody());
    }

    private String export(String query) {
        return String.valueOf(get("/audit/export?" + query)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String awaitSearch(String query, Predicate<String> there) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> search(query), there);
    }

    private void send(String key, String json) throws Exception {
        kafka.send(Topics.AUDIT_EVENTS, key.getBytes(StandardCharsets.UTF_8), json.getBytes(StandardCharsets.UTF_8))
                .get();
    }

    private List<String> deadLetters() {
        var keys = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", String.join(",", connection.getBootstrapServers())),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.deadLettersOf(Topics.AUDIT_EVENTS)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> keys.add(new String(record.key(), StandardCharsets.UTF_8)));
                return keys.size() >= 3;
            });
        }
        return keys;
    }
}
