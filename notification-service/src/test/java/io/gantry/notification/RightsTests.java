package io.gantry.notification;

import static io.gantry.notification.Samples.changed;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.registered;
import static io.gantry.notification.Samples.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gantry.event.Delay;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may do what, and with whose alerts. The caller belongs to Q-A: its own are those of Q-A and of Q-A-1 below it;
 * those of Q above it and of Q-B beside it are foreign. The webhooks of Q-A and Q-B lead where none may go, and so
 * have FAILED.
 */
class RightsTests extends RunningService {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Delay own;
    private Delay foreign;
    private String webhookOfA;
    private String webhookOfB;

    @BeforeEach
    void somethingIsLateInTwoUnits() throws Exception {
        int number = COUNT.incrementAndGet();
        publisher.publish(List.of(
                registered("Q", null), registered("Q-A", "Q"), registered("Q-A-1", "Q-A"), registered("Q-B", "Q")));
        as(somebodyOf("Q"));
        // Each has a partition of its own to come through.
        for (var unit : List.of("Q-A", "Q-A-1", "Q-B")) {
            await().untilAsserted(() ->
                    assertThat(status("/units/" + unit + "/channels")).isEqualTo(200));
        }
        webhookOfA = webhook("Q-A", "http://10.0.0.1/");
        webhookOfB = webhook("Q-B", "http://10.0.0.2/");
        own = delay("Q-1-" + number, "Q-A");
        foreign = delay("Q-2-" + number, "Q-B");
        publisher.publish(List.of(detected(own), detected(foreign)));
        as(somebodyOf("Q"));
        await().untilAsserted(() -> {
            assertThat(get("/deliveries?state=FAILED&alert=" + own.id()).path("items"))
                    .hasSize(1);
            assertThat(get("/deliveries?state=FAILED&alert=" + foreign.id()).path("items"))
                    .hasSize(1);
            assertThat(status("/alerts/" + own.id())).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "reporter, 200, 200, 403, 403, 403, 403",
        "unit, 200, 200, 200, 403, 403, 200",
        "office, 200, 200, 403, 200, 202, 403",
        "leader, 200, 200, 200, 403, 403, 403",
        "ops, 403, 403, 403, 200, 202, 403",
        "admin, 403, 403, 403, 403, 403, 200"
    })
    void eachRoleMayDoWithItsOwnWhatTheTableSays(
            String role, int list, int look, int acknowledge, int deliveries, int retry, int webhook) throws Exception {
        var failed = failedDelivery(own);
        as(ISSUER.bearer("chen.yu", "Q-A", role));

        assertThat(status("/alerts")).isEqualTo(list);
        assertThat(status("/alerts/" + own.id())).isEqualTo(look);
        assertThat(acknowledge(own.id(), "{}").statusCode()).isEqualTo(acknowledge);
        assertThat(status("/deliveries")).isEqualTo(deliveries);
        assertThat(status("/disabled-channels")).isEqualTo(deliveries);
        assertThat(post("/deliveries/" + failed + "/retry", "").statusCode()).isEqualTo(retry);
        assertThat(status("/units/Q-A/channels/" + webhookOfA + "/secret")).isEqualTo(webhook);

        as(somebodyOf("Q"));
        assertThat(stateOf(own)).isEqualTo(acknowledge == 200 ? "ACKNOWLEDGED" : "TRIGGERED");
        if (retry == 403) {
            assertThat(attemptsAt(own, failed)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reporter, 404, 403, 403, 403",
        "unit, 404, 404, 403, 404",
        "office, 404, 403, 404, 403",
        "leader, 404, 404, 403, 403",
        "ops, 403, 403, 202, 403",
        "admin, 403, 403, 403, 404"
    })
    void whatIsForeignIsAsIfItDidNotExistAndNothingHappensToIt(
            String role, int look, int acknowledge, int retry, int webhook) throws Exception {
        var failed = failedDelivery(foreign);
        as(ISSUER.bearer("chen.yu", "Q-A", role));

        assertThat(status("/alerts/" + foreign.id())).isEqualTo(look);
        assertThat(acknowledge(foreign.id(), "{}").statusCode()).isEqualTo(acknowledge);
        assertThat(post("/deliveries/" + failed + "/retry", "").statusCode()).isEqualTo(retry);
        assertThat(status("/units/Q-B/channels/" + webhookOfB + "/secret")).isEqualTo(webhook);

        as(somebodyOf("Q"));
        assertThat(stateOf(foreign)).isEqualTo("TRIGGERED");
        assertThat(get("/alerts/" + foreign.id()).path("history")).hasSize(1);
        if (retry != 202) {
            assertThat(attemptsAt(foreign, failed)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "unit", "office", "leader"})
    void listsHoldWhatIsOwnAndAFilterDoesNotWiden(String role) throws Exception {
        as(ISSUER.bearer("chen.yu", "Q-A", role));

        assertThat(get("/alerts?limit=500").path("items").valueStream())
                .extracting(alert -> alert.path("id").asString())
                .contains(own.id().toString())
                .doesNotContain(foreign.id().toString());
        assertThat(get("/alerts?limit=500").path("items").valueStream())
                .extracting(alert -> alert.at("/delay/responsibleUnit").asString())
                .allMatch(unit -> unit.equals("Q-A") || unit.startsWith("Q-A-"));
        assertThat(get("/alerts?unit=Q-B").path("items")).isEmpty();
        assertThat(get("/alerts?unit=Q").path("items")).isEmpty();
        assertThat(get("/alerts?project=" + foreign.projectId()).path("items")).isEmpty();
        assertThat(get("/alerts?unit=Q-A&project=" + own.projectId()).path("items"))
                .hasSize(1);
    }

    @Test
    void theOfficeSeesDeliveriesToItsUnitsAndOperatorsSeeAll() throws Exception {
        as(ISSUER.bearer("chen.yu", "Q-A", "office"));
        assertThat(get("/deliveries?alert=" + own.id()).path("items")).hasSize(1);
        assertThat(get("/deliveries?alert=" + foreign.id()).path("items")).isEmpty();
        assertThat(get("/deliveries?unit=Q-B").path("items")).isEmpty();

        as("Bearer " + ISSUER.token("root").roles("ops").sign());
        assertThat(get("/deliveries?alert=" + foreign.id()).path("items")).hasSize(1);
        assertThat(get("/deliveries?unit=Q-B&alert=" + foreign.id())
                        .at("/items/0")
                        .propertyNames())
                .as("nothing of what was told")
                .isSubsetOf(
                        "id",
                        "alertId",
                        "event",
                        "revision",
                        "unit",
                        "unitNames",
                        "channel",
                        "channelId",
                        "state",
                        "createdAt",
                        "attempts",
                        "nextAttemptAt");
    }

    @Test
    void aParentUnitSeesWhatIsBelowAndAChildUnitNothingOfWhatIsAboveOrBeside() throws Exception {
        as(ISSUER.bearer("li.na", "Q", "leader"));
        assertThat(status("/alerts/" + own.id())).isEqualTo(200);
        assertThat(status("/alerts/" + foreign.id())).isEqualTo(200);

        as(ISSUER.bearer("zhao.lei", "Q-A-1", "unit"));
        assertThat(status("/alerts/" + own.id())).isEqualTo(404);
        assertThat(get("/alerts").path("items")).isEmpty();
    }

    @Test
    void aUnitThatWasRelievedSeesTheAlertAndMayNotAcknowledgeIt() throws Exception {
        publisher.publish(List.of(changed(under("Q-B", own), 2)));
        as(somebodyOf("Q"));
        await().untilAsserted(() ->
                assertThat(get("/alerts/" + own.id()).path("relieved")).hasSize(1));

        as(ISSUER.bearer("chen.yu", "Q-A", "unit"));
        assertThat(status("/alerts/" + own.id())).isEqualTo(200);
        assertProblem(acknowledge(own.id(), "{}"), 403, "alert-relieved");

        as(ISSUER.bearer("sun.li", "Q-B", "unit"));
        assertThat(acknowledge(own.id(), "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aUnitThatIsRegisteredBelowAnotherIsSeenThere() throws Exception {
        var late = delay("Q-3-" + COUNT.get(), "Q-A-NEW");
        publisher.publish(List.of(registered("Q-A-NEW", "Q-A")));
        publisher.publish(List.of(detected(late)));
        as(ISSUER.bearer("chen.yu", "Q-A", "unit"));

        await().untilAsserted(() -> assertThat(status("/alerts/" + late.id())).isEqualTo(200));
        publisher.publish(List.of(cleared(late, 2)));
        await().untilAsserted(() -> assertThat(stateOf(late)).isEqualTo("RESOLVED"));
    }

    @Test
    void whoBelongsToNoUnitSeesNothing() throws Exception {
        as("Bearer "
                + ISSUER.token("chen.yu")
                        .roles("reporter", "unit", "office", "leader")
                        .sign());

        assertThat(get("/alerts").path("items")).isEmpty();
        assertThat(status("/alerts/" + own.id())).isEqualTo(404);
        assertThat(get("/deliveries").path("items")).isEmpty();
        assertThat(status("/units/Q-A/channels/" + webhookOfA + "/secret")).isEqualTo(404);
    }

    @Test
    void whoAcknowledgesIsWhoAsks() throws Exception {
        as("Bearer "
                + ISSUER.token("chen.yu")
                        .claim("name", "陈宇")
                        .unit("Q-A")
                        .roles("unit")
                        .sign());
        assertProblem(acknowledge(own.id(), "{\"by\":\"李娜\"}"), 400, "malformed-request");

        var taken = json.readTree(acknowledge(own.id(), "{\"note\":\"已安排\"}").body());

        assertThat(taken.path("acknowledgedBy").asString()).isEqualTo("陈宇");
        assertThat(taken.path("acknowledgedByAccount").asString()).isEqualTo("chen.yu");
    }

    @Test
    void withoutCredentialsNothingIsAnswered() throws Exception {
        as(null);

        assertProblem(acknowledge(own.id(), "{}"), 401, "unauthenticated");
        assertThat(status("/alerts")).isEqualTo(401);
        assertThat(status("/alerts/" + own.id())).isEqualTo(401);
        assertThat(status("/deliveries")).isEqualTo(401);
        assertThat(status("/units/Q-A/channels/" + webhookOfA + "/secret")).isEqualTo(401);
        as("Bearer gdk_4f2a9c01_secret");
        assertThat(status("/alerts")).as("devices only report").isEqualTo(403);
    }

    @Test
    void whatIsForeignIsToldLikeWhatIsUnknown() throws Exception {
        as(ISSUER.bearer("chen.yu", "Q-A", "unit"));
        var unknown = UUID.nameUUIDFromBytes(new byte[0]);

        var ofForeign = acknowledge(foreign.id(), "{}").body();
        var ofUnknown = acknowledge(unknown, "{}").body();

        assertThat(ofForeign.replace(foreign.id().toString(), "…"))
                .isEqualTo(ofUnknown.replace(unknown.toString(), "…"));
    }

    private String failedDelivery(Delay delay) throws Exception {
        as(somebodyOf("Q"));
        return get("/deliveries?state=FAILED&alert=" + delay.id())
                .at("/items/0/id")
                .asString();
    }

    private int attemptsAt(Delay delay, String delivery) throws Exception {
        return get("/deliveries?state=FAILED&alert=" + delay.id())
                .path("items")
                .valueStream()
                .filter(found -> found.path("id").asString().equals(delivery))
                .mapToInt(found -> found.path("attempts").size())
                .sum();
    }

    private String stateOf(Delay delay) throws Exception {
        return get("/alerts/" + delay.id()).at("/state/code").asString();
    }
}
