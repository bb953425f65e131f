package io.gantry.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole path over HTTP, as programs use it. */
class PathSystemTests {

    @Test
    void aFinishThatPassesFindsItsUnitAndIsMadeGood() {
        var midnight = Midnight.shared();
        try (var inbox = new WebhookInbox()) {
            var http = midnight.application().http();
            var site = new Site(http, "PATH", inbox);
            site.register(midnight.lastDay());
            site.report(60, "");
            Site.await().until(() -> percentOf(http.get(site.projectStatus())) == 60);
            assertThat(site.lamp()).isEqualTo("GREEN");
            assertThat(http.items(alertsOf(site.bureau()))).isEmpty();
            assertThat(Instant.now()).as("still before midnight").isBefore(midnight.at());

            Site.await()
                    .atMost(java.time.Duration.ofSeconds(150))
                    .until(() -> http.items(alertsOf(site.bureau())).size() == 1);
            var alert = http.items(alertsOf(site.bureau())).path(0);
            assertTriggered(alert, site, midnight);
            Site.await().until(() -> inbox.messages().size() == 1);
            var secret = http.get("/api/notification/webhooks/" + site.bureau())
                    .path("secret")
                    .asString();
            assertThat(inbox.messages().get(0).isSignedWith(secret)).isTrue();
            assertThat(inbox.messages().get(0).isSignedWith("whsec_bm90IHRoZSBzZWNyZXQ="))
                    .isFalse();
            assertThat(inbox.messages().get(0).alertId())
                    .isEqualTo(alert.path("id").asString());

            var path = "/api/notification/alerts/" + alert.path("id").asString();
            var acknowledged = http.post(path + "/acknowledgement", """
                    {"note":"本周增加两个班组。"}""").expect(200);
            assertThat(acknowledged.path("state").asString()).isEqualTo("ACKNOWLEDGED");

            site.report(100, ",\"actualFinish\":\"" + midnight.lastDay() + "\"");
            Site.await().until(() -> http.get(path).path("state").asString().equals("RESOLVED"));
            Site.await().until(() -> site.lamp().equals("GREEN"));
            Site.await().until(() -> inbox.types().contains("alert-resolved"));
            assertThat(inbox.types()).containsExactly("alert-triggered", "alert-acknowledged", "alert-resolved");
            assertThat(inbox.messages()).allMatch(message -> message.isSignedWith(secret));
            assertThat(http.items(alertsOf(site.district())))
                    .as("nothing has climbed")
                    .isEmpty();
            assertThat(http.items(alertsOf(site.bureau()))).hasSize(1);
        }
    }

    private static void assertTriggered(JsonNode alert, Site site, Midnight midnight) {
        var delay = alert.path("delay");
        assertThat(alert.path("state").asString()).isEqualTo("TRIGGERED");
        assertThat(Instant.parse(alert.path("triggeredAt").asString())).isAfterOrEqualTo(midnight.at());
        assertThat(delay.path("rule").asString()).isEqualTo("activity-overdue");
        assertThat(delay.path("activityId").asString()).isEqualTo("A010");
        assertThat(delay.path("severity").asString()).isEqualTo("WARNING");
        assertThat(delay.path("inputs").path("percentComplete").asString()).isEqualTo("60");
        assertThat(site.lamp()).isEqualTo("YELLOW");
    }

    private static String alertsOf(String unit) {
        return "/api/notification/alerts?unit=" + unit;
    }

    private static int percentOf(JsonNode project) {
        return project.path("activities").path(0).path("percentComplete").asInt();
    }
}
