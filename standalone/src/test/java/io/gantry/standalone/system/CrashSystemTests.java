package io.gantry.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What is acknowledged stays, and happens once, whoever is killed meanwhile. */
@Isolated
class CrashSystemTests {

    private static final List<String> VICTIMS =
            List.of("progress-service", "broker", "notification-service", "document-store", "project-service");
    private static final int REPORTS_PER_VICTIM = 400;
    private static final int SENT_BEFORE_THE_KILL = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    // What a killed notification-service was sending is sent again when its lease has ended.
    private static final String[] APART = {"--set", "gantry.delivery.lease=20s", "--apart"};
    private static final String[] TOGETHER = {"--set", "gantry.delivery.lease=20s"};

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhileEachPartIsKilled() {
        try (var inbox = new WebhookInbox();
                var chromium = Chromium.ofThread();
                var application = ApplicationUnderTest.start("crash-" + UUID.randomUUID(), APART)) {
            var fleet = new Fleet(application.http(), inbox);
            fleet.register();
            var page = StandingPage.of(chromium, application, "GX");
            for (var victim : VICTIMS) {
                var sending = CompletableFuture.supplyAsync(() -> fleet.send(REPORTS_PER_VICTIM));
                int goal = fleet.acknowledged() + SENT_BEFORE_THE_KILL;
                Awaitility.await().atMost(PATIENCE).until(() -> fleet.acknowledged() >= goal);
                // Each life of the system sees some projects fall behind.
                application.kill(victim, () -> fleet.fallBehind(VICTIMS.indexOf(victim), VICTIMS.size()));
                sending.join();
                assertThat(application.restartsOf(victim)).isEqualTo(1);
                page.isCurrent();
                if (victim.equals("progress-service")) {
                    page.hasSaidSinceWhen("behind");
                }
            }
            fleet.makeGoodEverySecond();
            check(fleet, inbox);

            var last = fleet.send(20);
            application.killAll();
            try (var again = application.restart(TOGETHER)) {
                assertThat(last).hasSize(20);
                check(fleet, inbox);
                page.isCurrent();
                page.hasSaidSinceWhen("lost", "behind");
                var sending = CompletableFuture.supplyAsync(() -> fleet.send(REPORTS_PER_VICTIM));
                again.kill("services");
                sending.join();
                check(fleet, inbox);
                page.isCurrent();
                page.hasSaidSinceWhen("lost", "behind");
                page.showsTheSameAsANewOne(fleet.projects().iterator().next());
                assertThat(again.http()
                                .get("/api/progress/portfolio")
                                .path("projects")
                                .asInt())
                        .isEqualTo(Fleet.PROJECTS);
                again.killAll();
            }
        }
    }

    static void check(Fleet fleet, WebhookInbox inbox) {
        Awaitility.await("every report is in the status")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fleet.stored()).containsExactlyInAnyOrderElementsOf(fleet.sent()));
        Awaitility.await("every alert is raised, and resolved where made good")
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(fleet.alertedProjects("")).isEqualTo(fleet.projects());
                    assertThat(fleet.alertedProjects("RESOLVED")).isEqualTo(fleet.madeGood());
                });
        Awaitility.await("every message has arrived")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(arrived(inbox))
                        .hasSize(fleet.projects().size() + fleet.madeGood().size()));
        fleet.projects()
                .forEach(project -> assertThat(fleet.episodesOf(project)).isEqualTo(List.of(1)));
        var ids = inbox.messages().stream()
                .filter(message -> message.rule().equals(Fleet.RULE))
                .map(WebhookInbox.Message::id)
                .collect(Collectors.toSet());
        assertThat(ids).as("messages, to a receiver that knows their ids").hasSameSizeAs(arrived(inbox));
        assertThat(fleet.latestPercentages()).isEqualTo(fleet.expectedPercentages());
    }

    /** What has been told, regardless of how often. */
    private static Set<String> arrived(WebhookInbox inbox) {
        return inbox.messages().stream()
                .filter(message -> message.rule().equals(Fleet.RULE))
                .map(message -> message.type() + " " + message.alertId())
                .collect(Collectors.toSet());
    }
}
