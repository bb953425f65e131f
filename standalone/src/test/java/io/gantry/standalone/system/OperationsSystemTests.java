package io.gantry.standalone.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gantry.standalone.system.Visitor.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.gantry.event.Topics;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whoever looks after the product finds what is wrong, and does something about it. */
@TestMethodOrder(OrderAnnotation.class)
@Order(1)
class OperationsSystemTests {

    private static final List<String> SERVICES =
            List.of("console", "project-service", "progress-service", "notification-service", "issuer");
    private static final Map<String, String> TAKEN_IN = Map.of("zh", "已重新处理", "en", "taken in again");
    private static final Map<String, String> NOT_UNDERSTOOD =
            Map.of("zh", "仍无法识别", "en", "does not understand it either");
    // A consumer's lag is counted once a minute.
    private static final double LAG_MILLIS = 150_000;
    private static final double TEN_SECONDS = 10_000;
    private static final Map<String, String> FAILED = Map.of("zh", "发送失败", "en", "failed");

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void anOperatorSeesWhatIsWrongFirstThenEveryInstanceAndSendsAgainWhatHasFailed(
            int width, String locale, String language) {
        var place = Neighbourhood.shared();
        Visitor.visit(place, "ops", width, locale, page -> {
            // That is the first page of an operator.
            assertThat(page.getByTestId("instance")).hasCount(SERVICES.size());
            for (var service : SERVICES) {
                assertThat(page.locator("[data-test=instance][data-service=" + service + "]"))
                        .hasAttribute("data-health", "UP");
            }
            // The place has deliveries to nowhere.
            assertThat(page.locator("[data-test=wrong][data-what=deliveries]")).containsText(FAILED.get(language));
            assertThat(page.getByTestId("flow-reports")).containsText("/s");
            page.getByTestId("consumers-open").click();
            assertThat(page.locator("[data-test=consumer][data-topic='" + Topics.DELAY_EVENTS + "']")
                            .first())
                    .isVisible(new IsVisibleOptions().setTimeout(LAG_MILLIS));
            picture(page, "operations-" + language);

            seesThatTheNetworkIsGone(page);
            sendAgain(page, place);
        });
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 通知服务", "en-GB, Notification"})
    void aServiceThatHangsIsNamedWithinTenSecondsAndHidesNothingOfTheOthers(String locale, String named) {
        Visitor.visit(Neighbourhood.shared(), "ops", 1440, locale, page -> {
            for (var list : List.of("dead-letter-list", "delivery-list", "disabled-channel-list")) {
                assertThat(page.getByTestId(list)).hasAttribute("aria-busy", "false");
            }
            page.route("**/api/notification/**", route -> {}); // nobody answers
            page.evaluate("localStorage.removeItem('gantry.visits')"); // or the console would ask for it

            page.reload();

            assertThat(page.getByTestId("instance")).hasCount(SERVICES.size());
            var soon = new ContainsTextOptions().setTimeout(TEN_SECONDS);
            assertThat(page.getByTestId("dead-letters-away")).containsText(named, soon);
            assertThat(page.getByTestId("dead-letter-list")).hasAttribute("aria-busy", "false");
            for (var list : List.of("delivery-list", "disabled-channel-list")) {
                assertThat(page.getByTestId(list).getByTestId("problem")).containsText(named, soon);
            }
        });
    }

    // Who looks after the product has no event stream, and is told all the same.
    private static void seesThatTheNetworkIsGone(Page page) {
        var state = page.getByTestId("live-indicator");
        assertThat(state).hasCount(0);
        page.context().setOffline(true);
        assertThat(state).hasAttribute("data-state", "lost");
        page.context().setOffline(false);
        assertThat(state).hasCount(0);
    }

    private static void sendAgain(Page page, Neighbourhood place) {
        var row = page.getByTestId("delivery").first();
        // Units are named, not only coded.
        assertThat(row).containsText("交通局");
        var delivery = row.getAttribute("data-id");
        int before = attempts(place, delivery);

        row.getByTestId("delivery-retry").click();

        // Nowhere is still nowhere.
        Site.await().until(() -> attempts(place, delivery) == before + 1);
        page.getByTestId("delivery-all").click();
        assertThat(page.getByTestId("delivery").first()).isVisible();
        page.getByTestId("delivery-SENDING").click();
        assertThat(page.getByTestId("delivery-list-empty")).isVisible();
    }

    private static int attempts(Neighbourhood place, String delivery) {
        return place.askers()
                .get("ops")
                .ask("GET", "/api/notification/deliveries?limit=500", null)
                .expect(200)
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(delivery))
                .findFirst()
                .orElseThrow()
                .path("attempts")
                .size();
    }

    @Test
    @Order(1) // nothing has been set aside yet
    void aRecordThatNoServiceUnderstandsIsThereToLookAt() {
        var place = Neighbourhood.shared();
        Visitor.visit(place, "ops", 1440, "zh-CN", page -> {
            assertThat(page.getByTestId("dead-letter-list-empty")).isVisible();

            put(place.application(), "OWN-RUBBISH", "this is no event");

            var letter = page.getByTestId("dead-letter").filter(new FilterOptions().setHasText("OWN-RUBBISH"));
            Site.await().pollInSameThread().until(() -> {
                page.getByTestId("dead-letters-reload").click();
                return letter.count() > 0;
            });
            assertThat(letter.first()).containsText(Topics.PROGRESS_EVENTS);
            assertThat(page.getByTestId("dead-letters-advice")).isVisible();
            // Nobody could take it for a report.
            assertThat(letter.first().getByTestId("dead-letter-replay")).hasCount(0);
            assertThat(letter.first().getByTestId("dead-letter-instead")).containsText("运维手册");
            assertThat(page.locator("[data-test=wrong][data-what=dead]").first())
                    .containsText(Topics.PROGRESS_EVENTS);
            picture(page, "dead-letter");
        });
    }

    @Test
    void aDisabledChannelIsListedWithItsUnitItsTimeAndItsReasonUntilItIsGoodAgain() {
        var place = Neighbourhood.shared();
        var http = place.application().http();
        var unit = "OWN-GONE";
        try (var inbox = new WebhookInbox()) {
            inbox.isGone(true);
            http.post("/api/registry/units", """
                    {"code":"%s","names":{"zh":"已停用单位"},"kind":"DEPARTMENT","parent":"%s"}""".formatted(unit, place.own().unit()))
                    .expectOneOf(200, 201);
            http.setWebhook(unit, inbox.address());
            var test = "/api/notification/units/" + unit + "/channels/" + http.channel(unit) + "/test";
            http.post(test, "{}").expect(200);
            Visitor.visit(place, "ops", 1440, "en-GB", page -> {
                var row = page.locator("[data-test=disabled-channel][data-unit=" + unit + "]");
                assertThat(row).containsText("Webhook");
                assertThat(row).containsText("gone");
                assertThat(row.locator("time")).hasCount(2);
                assertThat(page.locator("[data-test=wrong][data-what=channels]"))
                        .isVisible();
                picture(page, "disabled-channel");

                inbox.isGone(false);
                http.post(test, "{}").expect(200);
                page.reload();

                assertThat(page.getByTestId("disabled-channels")).isVisible();
                assertThat(row).hasCount(0);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void aReportThatAnEarlierVersionHasSetAsideIsTakenInAgain(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var report = place.own().receiptOf(BigDecimal.TEN);
        letterOf(place.application(), place.own().project(), report);
        Visitor.visit(place, "ops", width, locale, page -> {
            var letter = letterAt(page, report);
            letter.getByTestId("dead-letter-replay").click();
            assertThat(page.getByTestId("replay-dialog")).containsText(placeOf(report));
            picture(page, "dead-letter-replay-" + language);

            page.getByTestId("replay-confirm").click();

            assertThat(page.getByTestId("replay-dialog")).hasCount(0);
            assertThat(page.getByTestId("toast").last()).containsText(TAKEN_IN.get(language));
            assertThat(letter.getByTestId("dead-letter-replayed")).isVisible();
            assertThat(letter.getByTestId("dead-letter-replay")).hasCount(0);
        });
        var ops = place.askers().get("ops");
        var again = "{\"topic\":\"%s\",\"partition\":%d,\"offset\":%d}"
                .formatted(
                        report.path("topic").asString(),
                        report.path("partition").asInt(),
                        report.path("offset").asLong());
        var copy = ops.ask("POST", "/api/progress/dead-letters/replay", again).expect(202);
        // It was taken in before, so the copies change nothing.
        var location = report.path("location").asString();
        Site.await()
                .untilAsserted(() -> assertThat(place.askers()
                                .get("leader")
                                .ask("GET", location, null)
                                .expect(200)
                                .at("/position/offset")
                                .asLong())
                        .isEqualTo(report.path("offset").asLong()));
        assertThat(copy.path("offset").asLong())
                .isGreaterThan(report.path("offset").asLong() + 1);
    }

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, zh", "390, en-GB, en"})
    void whatIsStillNotUnderstoodIsRefusedWithTheReasonWhereItWasAsked(int width, String locale, String language) {
        var place = Neighbourhood.shared();
        var key = "OWN-UNREADABLE-" + language;
        put(
                place.application(),
                new ProducerRecord<>(Topics.PROGRESS_EVENTS, key, "this is no event"),
                Map.of("ce_type", "progress-reported"));
        Visitor.visit(place, "ops", width, locale, page -> {
            var letter = letterWith(page, key);
            letter.getByTestId("dead-letter-replay").click();

            page.getByTestId("replay-confirm").click();

            assertThat(page.getByTestId("replay-dialog").getByTestId("problem"))
                    .containsText(NOT_UNDERSTOOD.get(language));
            assertThat(page.getByTestId("replay-dialog").getByTestId("problem")).containsText("not a ProgressEvent");
            picture(page, "dead-letter-refused-" + language);
            page.getByTestId("replay-cancel").click();
            assertThat(letter.getByTestId("dead-letter-replay")).isVisible();
        });
    }

    private static Locator letterAt(Page page, JsonNode place) {
        return letterWith(page, placeOf(place));
    }

    private static Locator letterWith(Page page, String text) {
        var letter = page.getByTestId("dead-letter")
                .filter(new FilterOptions().setHasText(text))
                .filter(new FilterOptions()
                        .setHas(page.getByTestId("dead-letter-replay").or(page.getByTestId("dead-letter-replayed"))));
        Site.await().pollInSameThread().until(() -> {
            page.getByTestId("dead-letters-reload").click();
            return letter.count() > 0;
        });
        return letter.first();
    }

    private static String placeOf(JsonNode place) {
        return place.path("topic").asString() + "-" + place.path("partition").asInt() + "@"
                + place.path("offset").asLong();
    }

    /** As an earlier version leaves it that could not handle the record there. */
    private static void letterOf(ApplicationUnderTest application, String key, JsonNode place) {
        var topic = place.path("topic").asString();
        put(
                application,
                new ProducerRecord<>(
                        Topics.deadLettersOf(topic), place.path("partition").asInt(), key, "{}"),
                Map.of(
                        "ce_type",
                        "progress-reported",
                        "gantry_reason",
                        "cannot be handled: as if by an earlier version",
                        "gantry_consumer",
                        "progress-service",
                        "gantry_topic",
                        topic,
                        "gantry_partition",
                        place.path("partition").asString(),
                        "gantry_offset",
                        place.path("offset").asString()));
    }

    private static void put(ApplicationUnderTest application, String key, String text) {
        put(application, new ProducerRecord<>(Topics.PROGRESS_EVENTS, key, text), Map.of());
    }

    private static void put(
            ApplicationUnderTest application, ProducerRecord<String, String> record, Map<String, String> headers) {
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer =
                new KafkaProducer<>(Keys.ofBroker(application), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
