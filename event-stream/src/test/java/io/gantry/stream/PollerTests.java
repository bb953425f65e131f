package io.gantry.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
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
    void aFaultIsOneLineHoweverOftenTheWorkIsTriedAndItsEndAnother(CapturedOutput output) {
        int before = output.getOut().length();
        var poller = new Poller("test", Duration.ofMillis(1), () -> {
            if (runs.incrementAndGet() <= 20) {
                throw new IllegalStateException("not today " + runs);
            }
        });

        poller.start();

        await().until(() -> runs.get() > 22);
        poller.stop();
        assertThat(output.getOut().substring(before).lines().filter(line -> line.contains("Poller")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "test failed, trying again", "not today 1"),
                        line -> assertThat(line).contains("INFO", "test works again"));
    }

    @Test
    void anotherFaultIsAnotherLine(CapturedOutput output) {
        int before = output.getOut().length();
        var poller = new Poller("test", Duration.ofMillis(1), () -> {
            throw runs.incrementAndGet() <= 5
                    ? new IllegalStateException("not today")
                    : new UnsupportedOperationException("never");
        });

        poller.start();

        await().until(() -> runs.get() > 10);
        poller.stop();
        assertThat(output.getOut().substring(before).lines().filter(line -> line.contains("Poller")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("not today"),
                        line -> assertThat(line).contains("never"));
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
