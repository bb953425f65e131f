package io.gantry.notification;

import static io.gantry.notification.Samples.again;
import static io.gantry.notification.Samples.changed;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.doubt;
import static io.gantry.notification.Samples.registered;
import static io.gantry.notification.Samples.under;
import static io.gantry.notification.Samples.worsened;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.event.Delay;
import io.gantry.event.Topics;
import io.gantry.notification.Receiver.Received;
import io.gantry.notification.Receiver.Reply;
import io.gantry.stream.CatchUp;
import io.gantry.stream.Checkpoints;
import io.gantry.stream.EventCodec;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** The service as its neighbours see it, on a real broker, the embedded store and a real receiver of webhooks. */
class NotificationServiceTests extends RunningService {

    private static final List<String> BINDINGS = List.of("follow-in-0", "deliver-in-0");

    @Autowired
    EventCodec codec;

    @Autowired
    KafkaTemplate<byte[], byte[]> kafka;

    @Autowired
    BindingsLifecycleController bindings;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    ApplicationContext context;

    @LocalManagementPort
    int managementPort;

    @Test
    void aDelayReachesItsUnitOnceIsAcknowledgedAndResolvedByItself() throws Exception {
        var delay = unitWithDelay("GX-P1", "U-P1");

        publisher.publish(List.of(detected(delay)));
        await().untilAsserted(() -> assertThat(types("/U-P1")).containsExactly("alert-triggered"));
        assertSigned("U-P1", RECEIVER.at("/U-P1").get(0));
        assertThat(get("/alerts?unit=U-P1&state=open").at("/items/0/state/code").asString())
                .isEqualTo("TRIGGERED");

        var taken = acknowledge(delay.id(), "{\"note\":\"已安排\"}");
        as(ISSUER.bearer("li.gong", "U-P1", "leader"));
        var again = acknowledge(delay.id(), "{}");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json.readTree(again.body()).path("acknowledgedBy").asString())
                .isEqualTo("王工");
        assertThat(json.readTree(again.body()).path("acknowledgedByAccount").asString())
                .isEqualTo("wang.gong");
        as(somebodyOf("U-P1"));

        publisher.publish(List.of(cleared(delay, 2)));
        await().untilAsserted(() ->
                assertThat(types("/U-P1")).containsExactly("alert-triggered", "alert-acknowledged", "alert-resolved"));
        var alert = get("/alerts/" + delay.id());
        assertThat(alert.at("/state/code").asString()).isEqualTo("RESOLVED");
        assertThat(alert.at("/delay/summary/en").asString()).isEqualTo("It was due on 2026-09-30 and is 86% complete.");
        assertThat(alert.path("note").asString()).isEqualTo("已安排");
        assertThat(alert.path("history")).hasSize(3);
        assertThat(alert.path("deliveries")).hasSize(6);
        as(ISSUER.bearer("li.gong", "U-P1", "leader"));
        assertThat(acknowledge(delay.id(), "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void theNoteOfASecondPersonIsKept() throws Exception {
        var delay = unitWithDelay("GX-N1", "U-N1");
        publisher.publish(List.of(detected(delay)));
        await().untilAsserted(() -> assertThat(status("/alerts/" + delay.id())).isEqualTo(200));
        acknowledge(delay.id(), "{\"note\":\"已安排\"}");

        as(ISSUER.bearer("li.gong", "U-N1", "leader"));
        var noted = acknowledge(delay.id(), "{\"note\":\"材料明日到场\"}");
        var again = acknowledge(delay.id(), "{\"note\":\"材料明日到场\"}");

        assertThat(noted.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(noted.body());
        var alert = get("/alerts/" + delay.id());
        assertThat(alert.path("note").asString()).isEqualTo("已安排");
        assertThat(alert.path("history").valueStream())
                .extracting(
                        entry -> entry.path("event").asString(),
                        entry -> entry.path("note").asString(""))
                .containsExactly(
                        tuple("alert-triggered", ""),
                        tuple("alert-acknowledged", "已安排"),
                        tuple("alert-noted", "材料明日到场"));
    }

    // Cases, A12.
    @Test
    void aNewlyResponsibleUnitIsToldAndEntitledAndTheFormerOneRelieved() throws Exception {
        var delay = unitWithDelay("GX-M1", "U-M1");
        unitWithDelay("GX-M1", "U-M2");
        publisher.publish(List.of(detected(delay)));
        await().untilAsserted(() -> assertThat(types("/U-M1")).containsExactly("alert-triggered"));

        publisher.publish(List.of(changed(under("U-M2", delay), 2)));

        await().untilAsserted(() -> assertThat(types("/U-M2")).containsExactly("alert-reassigned"));
        await().untilAsserted(() -> assertThat(types("/U-M1")).containsExactly("alert-triggered", "alert-reassigned"));
        as(ISSUER.bearer("zhao.lei", "U-M1", "unit"));
        assertThat(get("/alerts/" + delay.id()).at("/relieved/0").asString()).isEqualTo("U-M1");
        assertProblem(acknowledge(delay.id(), "{}"), 403, "alert-relieved");
        as(ISSUER.bearer("chen.yu", "U-M2", "unit"));
        assertThat(get("/alerts?state=waiting").at("/items/0/recipients/0").asString())
                .isEqualTo("U-M2");
        assertThat(acknowledge(delay.id(), "{}").statusCode()).isEqualTo(200);
    }

    // Cases, A11.
    @Test
    void worseThanAcknowledgedCallsAgain() throws Exception {
        var delay = unitWithDelay("GX-W1", "U-W1");
        publisher.publish(List.of(detected(delay)));
        await().untilAsserted(() -> assertThat(status("/alerts/" + delay.id())).isEqualTo(200));
        acknowledge(delay.id(), "{}");
        await().untilAsserted(
                        () -> assertThat(types("/U-W1")).containsExactly("alert-triggered", "alert-acknowledged"));

        publisher.publish(List.of(worsened(delay, 2)));

        await().untilAsserted(() ->
                assertThat(types("/U-W1")).containsExactly("alert-triggered", "alert-acknowledged", "alert-reopened"));
        var alert = get("/alerts/" + delay.id());
        assertThat(alert.at("/state/waiting").asBoolean()).isTrue();
        assertThat(alert.path("reopened").asInt()).isEqualTo(1);
        assertThat(alert.path("acknowledgeBy").asString("")).isNotEmpty();
        assertThat(alert.path("acknowledgedBy").isMissingNode()).isTrue();
    }

    // Cases, A22: of ten reports of 100 and 95 % in turns five are doubted; each is confirmed or corrected by itself.
    @Test
    void doubtedReportsOnOneActivityAreOneAlertToldOnceInTheWindowAndThenHowMany() throws Exception {
        unitWithDelay("GX-B1", "U-B1");
        var doubts = IntStream.rangeClosed(1, 5)
                .mapToObj(report -> doubt("GX-B1", "U-B1", "R" + report))
                .toList();
        publisher.publish(
                doubts.stream().map(doubt -> detected(doubt, CLOCK.instant())).toList());
        publisher.publish(List.of(cleared(doubts.get(4), 2)));

        await().untilAsserted(() -> assertThat(
                        get("/alerts?project=GX-B1").at("/items/0/others").size())
                .isEqualTo(3));
        await().untilAsserted(() -> assertThat(types("/U-B1")).containsExactly("alert-triggered"));
        assertThat(get("/alerts?project=GX-B1").path("items")).hasSize(1);
        var alert = get("/alerts/" + doubts.get(0).id());
        assertThat(alert.at("/delay/subject/id").asString()).isEqualTo("R4");
        assertThat(alert.path("others").valueStream())
                .extracting(other -> other.at("/subject/id").asString())
                .containsExactly("R3", "R2", "R1");

        CLOCK.moveBy(Duration.ofHours(25));

        await().untilAsserted(() -> assertThat(types("/U-B1")).contains("alert-changed"));
        assertThat(RECEIVER.at("/U-B1").stream().map(Receiver.Received::body))
                .anyMatch(body -> body.contains("该工作共有 4 份填报待核实。"));

        publisher.publish(
                doubts.subList(0, 4).stream().map(doubt -> cleared(doubt, 2)).toList());
        await().untilAsserted(() -> assertThat(types("/U-B1")).endsWith("alert-resolved"));
        assertThat(types("/U-B1")).filteredOn("alert-changed"::equals).hasSize(1);
    }

    // Cases, A22: a delay that comes and goes is one alert, told once, and once more when the window is over.
    @Test
    void aDelayThatComesAndGoesIsOneAlertAndToldOnce() throws Exception {
        var delay = unitWithDelay("GX-F1", "U-F1");
        for (int episode = 1; episode <= 5; episode++) {
            var now = again(episode, delay);
            publisher.publish(List.of(detected(now, CLOCK.instant()), cleared(now, 2)));
        }

        await().untilAsserted(() ->
                assertThat(get("/alerts/" + delay.id()).path("history").size()).isEqualTo(10));
        assertThat(get("/alerts?project=GX-F1").path("items")).hasSize(1);
        assertThat(get("/alerts/" + delay.id()).path("reopened").asInt()).isEqualTo(4);
        publisher.publish(List.of(detected(delay("GX-F1", "U-F1", "A999"), CLOCK.instant())));
        await().untilAsserted(() -> assertThat(types("/U-F1"))
                .as("what is cleared is not called for, and what comes after is not held up")
                .endsWith("alert-triggered")
                .hasSizeLessThanOrEqualTo(4));
        assertThat(types("/U-F1")).filteredOn("alert-reopened"::equals).hasSizeLessThanOrEqualTo(1);
        var before = types("/U-F1").size();

        CLOCK.moveBy(Duration.ofHours(25));

        await().untilAsserted(() -> assertThat(
                        types("/U-F1").subList(before, types("/U-F1").size()))
                .containsOnlyOnce("alert-resolved"));
    }

    @Test
    void aReceiverThatFailsIsTriedAgain() throws Exception {
        RECEIVER.answer("/U-R1", Reply.status(500), Reply.status(429, "Retry-After", "1"));
        var failing = unitWithDelay("GX-R1", "U-R1");

        publisher.publish(List.of(detected(failing)));

        await().untilAsserted(() -> assertThat(
                        get("/deliveries?unit=U-R1&state=DELIVERED").path("items"))
                .hasSize(1));
        assertThat(RECEIVER.at("/U-R1"))
                .hasSize(3)
                .extracting(Received::id)
                .containsOnly(RECEIVER.at("/U-R1").get(0).id());
    }

    // Cases, A08.
    @Test
    void allReceiversOfAUnitAreCalledEachWithADeliveryOfItsOwn() throws Exception {
        publisher.publish(List.of(registered("U-T1", null)));
        as(somebodyOf("U-T1"));
        var ids = webhooks("U-T1", RECEIVER.address("/U-T1/a"), RECEIVER.address("/U-T1/b"));

        publisher.publish(List.of(detected(delay("GX-T1", "U-T1"))));

        await().untilAsserted(() -> assertThat(types("/U-T1/a")).containsExactly("alert-triggered"));
        await().untilAsserted(() -> assertThat(types("/U-T1/b")).containsExactly("alert-triggered"));
        var one = RECEIVER.at("/U-T1/a").get(0);
        var other = RECEIVER.at("/U-T1/b").get(0);
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.headers().get("Webhook-signature"))
                .isNotEqualTo(other.headers().get("Webhook-signature"));
    }

    // Cases, A10.
    @Test
    void aReceiverThatIsGoneIsNotCalledAgainUntilATestSucceeds() throws Exception {
        RECEIVER.answer("/U-R2", Reply.status(410));
        var gone = unitWithDelay("GX-R2", "U-R2");
        publisher.publish(List.of(detected(gone)));
        await().untilAsserted(() -> assertThat(
                        get("/deliveries?unit=U-R2&state=FAILED").path("items"))
                .hasSize(1));
        var shownFailed = get("/deliveries?unit=U-R2&state=FAILED").at("/items/0");
        // For operators, who see no units.
        assertThat(shownFailed.at("/unitNames/zh").asString()).isEqualTo("U-R2");
        var failed = shownFailed.path("id").asString();
        for (var role : List.of("unit", "office")) {
            as(somebodyOf("U-R2", role));
            var shown = get("/units/U-R2/channels").at("/channels/0");
            assertThat(shown.path("disabledAt").asString("")).as(role).isNotEmpty();
            assertThat(shown.path("lastOutcome").asString("")).as(role).isEqualTo("gone");
        }
        as(somebodyOf("U-R2"));
        var channel = get("/units/U-R2/channels").at("/channels/0");
        as("Bearer " + ISSUER.token("zhou").roles("ops").sign());
        assertThat(disabledOf("U-R2")).singleElement().satisfies(shown -> {
            assertThat(shown.path("disabledAt")).isEqualTo(channel.path("disabledAt"));
            assertThat(shown.path("lastOutcome").asString("")).isEqualTo("gone");
            assertThat(shown.propertyNames())
                    .as("no address")
                    .containsExactlyInAnyOrder("unit", "id", "type", "disabledAt", "lastOutcome", "lastAttemptAt");
        });
        as(somebodyOf("U-R9", "office"));
        assertThat(disabledOf("U-R2")).as("of another unit").isEmpty();
        as(somebodyOf("U-R2"));

        assertThat(post("/units/U-R2/channels/" + channel.path("id").asString() + "/test", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(disabledOf("U-R2")).isEmpty();
        assertThat(post("/deliveries/" + failed + "/retry", "").statusCode()).isEqualTo(202);

        await().untilAsserted(() ->
                assertThat(types("/U-R2")).containsExactly("alert-triggered", "channel-test", "alert-triggered"));
        await().untilAsserted(() -> assertThat(
                        post("/deliveries/" + failed + "/retry", "").statusCode())
                .isEqualTo(409));
    }

    // As far as the caller sees them, page by page.
    private List<JsonNode> disabledOf(String unit) throws Exception {
        var found = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = get("/disabled-channels?limit=1&after=" + after);
            page.path("items").forEach(found::add);
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return found.stream()
                .filter(channel -> channel.path("unit").asString().equals(unit))
                .toList();
    }

    @Test
    void whatNobodyAcknowledgesGoesToTheParentUnitAndIsRemindedOf() throws Exception {
        publisher.publish(List.of(registered("U-E0", null)));
        publisher.publish(List.of(registered("U-E1", "U-E0")));
        as(somebodyOf("U-E0"));
        webhook("U-E0", RECEIVER.address("/U-E0"));
        var delay = delay("GX-E1", "U-E1");
        publisher.publish(List.of(detected(delay)));
        await().untilAsserted(() -> assertThat(status("/alerts/" + delay.id())).isEqualTo(200));

        CLOCK.moveBy(Duration.ofHours(4));

        await().untilAsserted(() -> assertThat(types("/U-E0")).containsExactly("alert-escalated"));
        var alert = get("/alerts/" + delay.id());
        assertThat(alert.path("rung").asInt()).isEqualTo(1);
        assertThat(alert.at("/recipients/1").asString()).isEqualTo("U-E0");

        CLOCK.moveBy(Duration.ofHours(4));

        await().untilAsserted(() -> assertThat(types("/U-E0")).containsExactly("alert-escalated", "alert-reminded"));
    }

    @Test
    void readingTheLogAgainTellsNobodyAgain() throws Exception {
        var delay = unitWithDelay("GX-A1", "U-A1");
        publisher.publish(List.of(detected(delay), worsened(delay, 2)));
        await().untilAsserted(() -> assertThat(types("/U-A1")).containsExactly("alert-triggered", "alert-changed"));

        BINDINGS.forEach(bindings::stop);
        var beginning = new HashMap<TopicPartition, Long>();
        checkpoints.load().keySet().forEach(partition -> beginning.put(partition, 0L));
        checkpoints.save(beginning);
        BINDINGS.forEach(bindings::start);

        assertNothingMoreThan(2, delay);
    }

    @Test
    void aStoreThatIsDeletedComesBackFromTheLogAndNobodyIsToldAgain() throws Exception {
        var delay = unitWithDelay("GX-D1", "U-D1");
        publisher.publish(List.of(detected(delay)));
        await().untilAsserted(() -> assertThat(types("/U-D1")).hasSize(1));
        acknowledge(delay.id(), "{\"note\":\"已安排\"}");
        await().untilAsserted(() -> assertThat(types("/U-D1")).hasSize(2));
        var before = get("/alerts/" + delay.id());

        BINDINGS.forEach(bindings::stop);
        for (var name : database.listCollectionNames().into(new ArrayList<>())) {
            database.getCollection(name).deleteMany(new Document());
        }
        // Addresses are in the store alone; here they are set again before anything is read.
        webhook("U-D1", RECEIVER.address("/U-D1"));
        context.getBean(CatchUp.class).start();
        context.getBean("alertLogStreams", SmartLifecycle.class).start();
        BINDINGS.forEach(bindings::start);

        await().untilAsserted(() ->
                assertThat(get("/alerts/" + delay.id()).path("history")).isEqualTo(before.path("history")));
        assertThat(get("/alerts/" + delay.id()).path("acknowledgedBy").asString())
                .isEqualTo("王工");
        assertThat(get("/alerts/" + delay.id()).path("acknowledgedByAccount").asString())
                .isEqualTo("wang.gong");
        assertNothingMoreThan(2, delay);
    }

    @Test
    void poisonGoesToTheDeadLettersUnknownTypesArePassedOverAndTheNextRecordIsProcessed() throws Exception {
        var delay = unitWithDelay("GX-X1", "U-X1");
        var good = codec.write(detected(delay));
        send("GX-X1", "\u0000\u00ff random".getBytes(UTF_8), Map.of());
        send("GX-X1", null, Map.of());
        send("GX-X1", "{\"type\":\"delay-imagined\"}".getBytes(UTF_8), Map.of());
        send("GX-X1", json.writeValueAsBytes(Map.of("type", "delay-cleared", "revision", 1)), Map.of());
        send("GX-X1", codec.write(detected(delay("GX-X2", "U-X1"))), Map.of());
        send(
                "GX-X1",
                good,
                Map.of(
                        "spring_json_header_types",
                        "{\"h\":\"org.springframework.util.ResizableByteArrayOutputStream\"}",
                        "h",
                        "2000000000"));

        await().untilAsserted(() -> assertThat(types("/U-X1")).containsExactly("alert-triggered"));
        assertThat(reasonsOfDeadLetters("GX-X1"))
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("not a DelayEvent"),
                        reason -> assertThat(reason).isEqualTo("the record has no value"),
                        reason -> assertThat(reason).startsWith("not a DelayEvent"),
                        reason -> assertThat(reason).isEqualTo("the key is not the event's subject"));
    }

    @Test
    void aUnitsSecretStaysTheSame() throws Exception {
        unitWithDelay("GX-S1", "U-S1");

        var first = secret("U-S1");

        assertThat(first).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(secret("U-S1")).isEqualTo(first);
    }

    @Test
    void anotherSecretIsGivenOnceAtATimeAndTheFormerIsEnded() throws Exception {
        unitWithDelay("GX-S2", "U-S2");
        var before = secret("U-S2");
        var path = "/units/U-S2/channels/"
                + get("/units/U-S2/channels").at("/channels/0/id").asString() + "/secret";

        var changed = json.readTree(post(path, "").body());

        assertThat(changed.path("secret").asString()).isNotEqualTo(before).isEqualTo(secret("U-S2"));
        assertThat(Instant.parse(get(path).path("formerUntil").asString())).isAfter(CLOCK.instant());
        assertProblem(post(path, ""), 409, "secret-changing");
        assertThat(send(HttpRequest.newBuilder(uri(path + "/former")).DELETE().build())
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(path).has("formerUntil")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/alerts/00000000-0000-0000-0000-000000000000, 404, not-found",
        "/alerts/x, 400, malformed-request",
        "/alerts?state=HAPPY, 400, malformed-request",
        "/alerts?after=x, 400, malformed-request",
        "/alerts?limit=0, 400, malformed-request",
        "/deliveries?limit=501, 400, malformed-request",
        "/deliveries?state=HAPPY, 400, malformed-request",
        "/deliveries?alert=x, 400, malformed-request",
        "/units/nobody/channels, 404, not-found",
        "/units/U/channels/x/secret, 404, not-found",
        "/nowhere, 404, not-found"
    })
    void whatCannotBeAnsweredIsAProblem(String path, int status, String type) throws Exception {
        assertProblem(send(HttpRequest.newBuilder(uri(path)).build()), status, type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"note\":\"\\ud800\"} | 422 | invalid-content",
                "{\"note\":\"a\\u0000\"} | 422 | invalid-content",
                "{\"by\":\"somebody else\"} | 400 | malformed-request",
                "{\"note\":[]} | 400 | malformed-request",
                "not json | 400 | malformed-request",
                "'' | 400 | malformed-request",
                "{} | 404 | not-found"
            })
    void anAcknowledgementThatIsNoneIsAProblem(String body, int status, String type) throws Exception {
        assertProblem(acknowledge(new UUID(0, 0), body), status, type);
    }

    @Test
    void textThatIsTooLongIsAProblem() throws Exception {
        var long2001 = acknowledge(new UUID(0, 0), "{\"note\":\"" + "王".repeat(2_001) + "\"}");
        var endless = acknowledge(new UUID(0, 0), "{\"note\":\"" + "王".repeat(200_000) + "\"}");

        assertProblem(long2001, 422, "invalid-content");
        assertProblem(endless, 413, "content-too-large");
    }

    @Test
    void operatorsSeeHealthAndMeters() throws Exception {
        var readiness = http.send(
                HttpRequest.newBuilder(management("/actuator/health/readiness")).build(), BodyHandlers.ofString());
        var meters = http.send(
                HttpRequest.newBuilder(management("/actuator/prometheus")).build(), BodyHandlers.ofString());

        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(json.readTree(readiness.body()).path("components").propertyNames())
                .containsExactlyInAnyOrder("readinessState", "binders", "mongo", "stream");
        assertThat(meters.body())
                .contains("gantry_alerts{state=\"TRIGGERED\"}")
                .contains("gantry_deliveries{state=\"RETRY\"}")
                .contains("gantry_notifications_total{channel=\"webhook\"}")
                .contains("gantry_notifications_failed_total{channel=\"webhook\",reason=\"timeout\"}")
                .contains("gantry_notification_latency_seconds_bucket")
                .contains("gantry_report_alert_latency_seconds_bucket")
                .contains("gantry_escalations_total");
    }

    @Test
    void theInterfaceIsAsCheckedIn() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/openapi"))
                        .build(),
                BodyHandlers.ofString());
        var current = json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(answer.body())) + "\n";
        var checkedIn = Path.of("openapi.json");
        if (Boolean.getBoolean("gantry.openapi.write")) {
            Files.writeString(checkedIn, current);
        }

        assertThat(checkedIn)
                .as("the interface has changed; if it is meant to, run with -Dgantry.openapi.write=true and commit")
                .hasContent(current);
    }

    // What the same partition brings next proves that whatever came before has been told.
    private void assertNothingMoreThan(int messages, Delay delay) {
        var unit = delay.responsibleUnit();
        var marker = delay(delay.projectId(), unit, "A999");
        publisher.publish(List.of(detected(marker)));
        await().untilAsserted(() -> assertThat(RECEIVER.at("/" + unit)).hasSize(messages + 1));
        assertThat(RECEIVER.at("/" + unit)).extracting(Received::id).doesNotHaveDuplicates();
        assertThat(RECEIVER.at("/" + unit).get(messages).body())
                .contains(marker.id().toString());
    }

    private void assertSigned(String unit, Received request) throws Exception {
        var secret = secret(unit).substring("whsec_".length());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        var signed = request.id() + "." + request.headers().get("Webhook-timestamp") + "." + request.body();
        assertThat(request.headers().get("Webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8))));
    }

    private String secret(String unit) throws Exception {
        var channel = get("/units/" + unit + "/channels").at("/channels/0/id").asString();
        return get("/units/" + unit + "/channels/" + channel + "/secret")
                .path("secret")
                .asString();
    }

    private void send(String key, byte @Nullable [] value, Map<String, String> headers) throws Exception {
        var record = new ProducerRecord<>(Topics.DELAY_EVENTS, key.getBytes(UTF_8), value);
        headers.forEach((name, content) -> record.headers().add(name, content.getBytes(UTF_8)));
        kafka.send(record).get();
    }

    private static List<String> reasonsOfDeadLetters(String key) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.deadLettersOf(Topics.DELAY_EVENTS)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<String>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (new String(record.key(), UTF_8).equals(key)) {
                        found.add(new String(
                                record.headers().lastHeader("gantry_reason").value(), UTF_8));
                    }
                });
            }
            return found;
        }
    }

    private URI management(String path) {
        return URI.create("http://localhost:" + managementPort + path);
    }
}
