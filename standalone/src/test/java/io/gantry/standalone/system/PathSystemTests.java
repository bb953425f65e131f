package io.gantry.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** The whole path over HTTP, as programs use it. Alone: it moves the clock. */
@Isolated
class PathSystemTests {

    @Test
    void aFinishThatPassesIsFoundItsUnitIsToldAndItIsMadeGood() {
        var product = Product.shared();
        try (var inbox = new WebhookInbox()) {
            var http = product.application().http();
            var site = new Site(http, "PATH", inbox);
            var lastDay = product.today();
            site.register(lastDay, 80, product.now());
            Site.await().until(() -> site.lamp().equals("GREEN"));
            assertThat(http.items(alertsOf(site.bureau()))).isEmpty();

            product.letEnd(lastDay);

            Site.await().until(() -> http.items(alertsOf(site.bureau())).size() == 1);
            var alert = http.items(alertsOf(site.bureau())).path(0);
            assertTriggered(alert, site);
            Site.await().until(() -> inbox.messages().size() == 1);
            var secret = http.webhookSecret(site.bureau());
            assertThat(inbox.messages().get(0).isSignedWith(secret, product.now()))
                    .isTrue();
            assertThat(inbox.messages().get(0).isSignedWith("whsec_bm90IHRoZSBzZWNyZXQ=", product.now()))
                    .isFalse();
            assertThat(inbox.messages().get(0).alertId())
                    .isEqualTo(alert.path("id").asString());

            var path = "/api/notification/alerts/" + alert.path("id").asString();
            var acknowledged = http.post(path + "/acknowledgement", """
                    {"note":"本周增加两个班组。"}""").expect(200);
            assertThat(stateOf(acknowledged)).isEqualTo("ACKNOWLEDGED");
            // Told before it is overtaken: that it is resolved would be all there is to say.
            Site.await().until(() -> inbox.types().contains("alert-acknowledged"));

            site.report(100, product.now(), ",\"actualFinish\":\"" + lastDay + "\"");
            Site.await().until(() -> stateOf(http.get(path)).equals("RESOLVED"));
            Site.await().until(() -> site.lamp().equals("GREEN"));
            Site.await().until(() -> inbox.types().contains("alert-resolved"));
            assertThat(inbox.types()).containsExactly("alert-triggered", "alert-acknowledged", "alert-resolved");
            assertThat(inbox.messages()).allMatch(message -> message.isSignedWith(secret, product.now()));
            assertThat(http.items(alertsOf(site.district())))
                    .as("alerts that have climbed")
                    .isEmpty();
            assertThat(http.items(alertsOf(site.bureau()))).hasSize(1);
        }
    }

    // Cases, A22.
    @Test
    void aFigureThatSwingsIsOneAlertOfTheFinishAndOneOfTheDoubtedReports() {
        var product = Product.shared();
        try (var inbox = new WebhookInbox()) {
            var http = product.application().http();
            var site = new Site(http, "SWING", inbox);
            var lastDay = product.today();
            site.register(lastDay, 80, product.now());
            product.letEnd(lastDay);
            Site.await().until(() -> inbox.types().equals(List.of("alert-triggered")));

            for (int minute = 1; minute <= 10; minute++) {
                product.clock().moveBy(Duration.ofMinutes(1));
                site.report(minute % 2 == 1 ? 100 : 95, product.now(), "");
            }

            var doubted = alertsOf(site.bureau()) + "&rule=report-doubted";
            Site.await().until(() -> http.items(doubted).path(0).path("others").size() == 4);
            Site.await().until(() -> inbox.messages().size() == 3);
            assertThat(http.items(doubted)).hasSize(1);
            assertThat(http.items(alertsOf(site.bureau()))).hasSize(2);
            Site.await()
                    .untilAsserted(() -> assertThat(http.items(site.projectStatus() + "/reports")
                                    .valueStream())
                            .filteredOn(report -> report.path("doubted").asBoolean())
                            .hasSize(5));
            assertThat(typesOf("activity-overdue", inbox)).containsExactly("alert-triggered", "alert-resolved");
            assertThat(typesOf("report-doubted", inbox)).containsExactly("alert-triggered");

            // Nothing stays open of which others are reminded while other tests run.
            http.items(site.projectStatus() + "/reports")
                    .valueStream()
                    .filter(report -> report.path("doubted").asBoolean())
                    .forEach(report -> site.correct(report.path("id").asString(), 100));
            Site.await()
                    .until(() ->
                            http.items(alertsOf(site.bureau()) + "&state=open").isEmpty());
        }
    }

    private static List<String> typesOf(String rule, WebhookInbox inbox) {
        return inbox.messages().stream()
                .filter(message -> message.rule().equals(rule))
                .map(WebhookInbox.Message::type)
                .toList();
    }

    private static void assertTriggered(JsonNode alert, Site site) {
        var delay = alert.path("delay");
        assertThat(stateOf(alert)).isEqualTo("TRIGGERED");
        assertThat(delay.path("rule").asString()).isEqualTo("activity-overdue");
        assertThat(delay.path("subject").path("id").asString()).isEqualTo("A010");
        assertThat(delay.path("level").path("code").asString()).isEqualTo("YELLOW");
        assertThat(delay.path("evidence").path("percentComplete").asString()).isEqualTo("80");
        Site.await().until(() -> site.lamp().equals("YELLOW"));
    }

    private static String stateOf(JsonNode alert) {
        return alert.path("state").path("code").asString();
    }

    private static String alertsOf(String unit) {
        return "/api/notification/alerts?unit=" + unit;
    }
}
