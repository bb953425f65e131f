package io.gantry.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.delivery.Delivery.State;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several that send at the same time. */
class QueueTurnsTests {

    private final SendingSite site = new SendingSite();

    @Test
    void twoInstancesThatWantToSendTheSameSendItOnce() {
        site.queued("GX-1", "GX-HB");
        var other = site.anotherInstance();

        var mine = site.dispatch().next();
        var theirs = other.next();
        theirs.forEach(Runnable::run);
        mine.forEach(Runnable::run);

        assertThat(site.sentTo("GX-HB")).hasSize(1);
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() {
        var release = new CountDownLatch(1);
        site.answer("GX-SLOW", () -> {
            await(release);
            return Answer.of(Outcome.DELIVERED);
        });
        var slow = site.queued("GX-1", "GX-SLOW");
        var queuedBehind = site.queued("GX-2", "GX-SLOW");
        var slowTurn = CompletableFuture.runAsync(site.dispatch().next().get(0));

        var quick = site.queued("GX-3", "GX-HB");
        site.send();

        assertThat(site.now(quick).state()).isEqualTo(State.DELIVERED);
        assertThat(site.now(queuedBehind).attempts()).isEmpty();
        release.countDown();
        assertThat(slowTurn).succeedsWithin(Duration.ofSeconds(20));
        site.send();
        assertThat(site.now(slow).attempts()).hasSize(1);
    }

    @Test
    void receiversThatFailedLastTimeShareHalfOfThePlaces() {
        for (int i = 0; i < SendingSite.PLACES; i++) {
            site.answer("GX-DEAD-" + i, Outcome.TIMEOUT);
            site.queued("GX-" + i, "GX-DEAD-" + i);
        }
        site.send();
        site.clock().moveBy(Duration.ofSeconds(6));

        var turnsOfTheDead = site.dispatch().next();
        site.queued("GX-9", "GX-HB");
        var turnsOfOthers = site.dispatch().next();

        assertThat(turnsOfTheDead).hasSize(SendingSite.PLACES / 2);
        assertThat(turnsOfOthers).hasSize(1);
    }

    @Test
    void thereAreNoMoreTurnsThanPlaces() {
        for (int i = 0; i < 3 * SendingSite.PLACES; i++) {
            site.queued("GX-" + i, "GX-UNIT-" + i);
        }

        assertThat(site.dispatch().next()).hasSize(SendingSite.PLACES);
        assertThat(site.dispatch().next()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
