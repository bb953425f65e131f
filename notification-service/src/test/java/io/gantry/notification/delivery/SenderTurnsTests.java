package io.gantry.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.notification.Receiver;
import io.gantry.notification.delivery.Delivery.State;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several that send at the same time. */
class SenderTurnsTests {

    private final SendingSite site = new SendingSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void twoWhoWantToSendTheSameSendItOnce() {
        site.queued("GX-1", "GX-HB");
        var other = site.anotherSender();

        var mine = site.sender().turns(2);
        var theirs = other.turns(2);
        theirs.forEach(Runnable::run);
        mine.forEach(Runnable::run);

        assertThat(site.receiver().at("/GX-HB")).hasSize(1);
    }

    @Test
    void messagesToOneUnitAreSentInTheirOrder() {
        var first = site.queued("GX-1", "GX-HB");
        site.clock().moveBy(Duration.ofMillis(5));
        var second = site.queued("GX-2", "GX-HB");

        site.send();

        assertThat(site.receiver().at("/GX-HB"))
                .extracting(Receiver.Received::id)
                .containsExactly(first.id().toString(), second.id().toString());
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() throws Exception {
        var release = new CountDownLatch(1);
        site.receiver().answer("/GX-SLOW", exchange -> {
            await(release);
            exchange.sendResponseHeaders(204, -1);
        });
        var slow = site.queued("GX-1", "GX-SLOW");
        var queuedBehind = site.queued("GX-2", "GX-SLOW");
        var slowTurn = CompletableFuture.runAsync(site.sender().turns(2).get(0));

        var quick = site.queued("GX-3", "GX-HB");
        site.send();

        assertThat(site.now(quick).state()).isEqualTo(State.DELIVERED);
        assertThat(site.now(queuedBehind).state()).isEqualTo(State.QUEUED);
        release.countDown();
        assertThat(slowTurn).succeedsWithin(Duration.ofSeconds(20));
        assertThat(site.now(slow).attempts()).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
