package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollerTests {

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void worksAgainAfterEachIntervalAlsoWhenTheWorkFails() {
        var poller = new Poller("test", Duration.ofMillis(10), () -> {
            runs.incrementAndGet();
            throw new IllegalStateException("not today");
        });

        poller.start();

        await().until(() -> runs.get() > 2);
        poller.stop();
    }

    @Test
    void anErrorOfTheWorkDoesNotEndIt() {
        var poller = new Poller("test", Duration.ofMillis(10), () -> {
            runs.incrementAndGet();
            throw new StackOverflowError("as told");
        });

        poller.start();

        await().until(() -> runs.get() > 1);
        poller.stop();
    }

    @Test
    void worksAtOnceWhenWokenAndNoMoreOnceStopped() {
        var poller = new Poller("test", Duration.ofDays(1), runs::incrementAndGet);
        poller.start();
        await().until(() -> runs.get() == 1);

        poller.wake();

        await().until(() -> runs.get() == 2);
        poller.stop();
        assertThat(poller.isRunning()).isFalse();
        poller.wake();
        assertThat(runs).hasValue(2);
    }
}
