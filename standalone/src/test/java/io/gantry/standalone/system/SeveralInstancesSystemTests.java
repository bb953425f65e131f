package io.gantry.standalone.system;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Two of each, under load, while some are killed, and others stopped for longer than the log waits for them (not for 60 s:
 * 13 s are more than twice that time, and all that a minute would add is a minute).
 */
@Isolated
class SeveralInstancesSystemTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(13);

    // Forty reports a second: two cores have to start what was killed, too.
    private static final int BATCH = 20;
    private static final int BATCH_EVERY_MILLIS = 500;

    private static final List<Round> ROUNDS = List.of(
            new Round(List.of("progress-service-2"), List.of("console", "notification-service")),
            new Round(List.of("console-2", "notification-service-2"), List.of("progress-service", "project-service")));

    /** What is paused, and what is killed meanwhile. The other of each goes on. */
    private record Round(List<String> paused, List<String> killed) {}

    @Test
    void nothingIsLostOrDoubledAndNobodyIsLoggedOutWhileInstancesAreKilledAndPaused() {
        try (var inbox = new WebhookInbox();
                var application = ApplicationUnderTest.start(
                        "instances-" + UUID.randomUUID(),
                        "--instances",
                        "2",
                        "--set",
                        "gantry.delivery.lease=20s",
                        "--set",
                        "gantry.limits.bearer.burst=100000",
                        "--set",
                        "gantry.limits.account.burst=100000")) {
            var fleet = new Fleet(application.http(), inbox);
            fleet.register();
            var leader = leader(application);
            var load = Executors.newSingleThreadScheduledExecutor();
            var sending = load.scheduleAtFixedRate(() -> fleet.send(BATCH), 0, BATCH_EVERY_MILLIS, MILLISECONDS);
            for (var round : ROUNDS) {
                strike(application, round, fleet, leader);
                fleet.fallBehind(ROUNDS.indexOf(round), ROUNDS.size());
            }
            assertThat(sending.isDone()).as("the load has ended before").isFalse();
            assertThat(stop(load)).isTrue();
            fleet.makeGoodEverySecond();

            CrashSystemTests.check(fleet, inbox);
            assertThat(isServed(leader)).isTrue();
            application.killAll();
        }
    }

    private static void strike(ApplicationUnderTest application, Round round, Fleet fleet, SignedIn leader) {
        var begun = Instant.now();
        round.paused().forEach(application::pause);
        round.killed().forEach(application::strike);
        int goal = fleet.acknowledged() + 100;
        Awaitility.await("a leader is served, and reports are taken, in " + round)
                .atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> isServed(leader) && isServed(leader) && fleet.acknowledged() >= goal);
        System.out.printf(
                "%s: served after %d ms%n",
                round, Duration.between(begun, Instant.now()).toMillis());
        var over = begun.plus(PAUSE);
        Awaitility.await().atMost(PATIENCE).until(() -> Instant.now().isAfter(over));
        round.paused().forEach(application::resume);
        Awaitility.await("those that were killed are back")
                .atMost(PATIENCE)
                .until(() -> round.killed().stream().allMatch(application::isReady));
    }

    private static boolean stop(ExecutorService load) {
        load.shutdown();
        try {
            return load.awaitTermination(PATIENCE.toSeconds(), SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a page of the session gets what it asks for; it fails when the session has ended. */
    private static boolean isServed(SignedIn leader) {
        try {
            int status = leader.send("GET", "/api/progress/portfolio", null).status();
            assertThat(status).as("nobody is logged out").isNotEqualTo(401);
            return status == 200;
        } catch (IllegalStateException e) {
            // The connection was cut with the console behind it; a browser opens another.
            return false;
        }
    }

    private static SignedIn leader(ApplicationUnderTest application) {
        var password = "a-long-password";
        application
                .http()
                .post("/api/identity/accounts", """
                {"name":"instances.leader","names":{"zh":"区长"},"unit":"GX","roles":["leader"],"password":"%s"}""".formatted(password))
                .expect(201);
        return SignedIn.at(application.page(), "instances.leader", password);
    }
}
