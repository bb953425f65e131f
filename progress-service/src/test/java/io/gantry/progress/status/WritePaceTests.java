package io.gantry.progress.status;

import static io.gantry.progress.status.WritePace.HURRIED;
import static io.gantry.progress.status.WritePace.UNHURRIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WritePaceTests {

    private final AtomicLong nanos = new AtomicLong(7);
    private final AtomicInteger writes = new AtomicInteger();
    private final WritePace pace = new WritePace(writes::incrementAndGet, nanos::get);

    @Test
    void whatNobodyWaitsForGathers() {
        assertThat(pace.get()).isEqualTo(UNHURRIED);
        pass(UNHURRIED.minusNanos(1));
        assertThat(pace.get()).isEqualTo(Duration.ofNanos(1));
        assertThat(writes).hasValue(0);

        pass(Duration.ofNanos(1));
        assertThat(pace.get()).isEqualTo(UNHURRIED);
        assertThat(writes).hasValue(1);
    }

    @Test
    void whatSomebodyWaitsForIsWrittenAtOnceUnlessThereHasJustBeenAWrite() {
        pass(HURRIED.minusNanos(1));
        pace.hurry();
        assertThat(pace.get()).isEqualTo(Duration.ofNanos(1));

        pass(Duration.ofNanos(1));
        assertThat(pace.get()).isEqualTo(UNHURRIED);
        assertThat(writes).hasValue(1);

        pace.hurry();
        assertThat(pace.get()).isEqualTo(HURRIED);
        assertThat(writes).hasValue(1);
    }

    @Test
    void whoBeginsToWaitWhileThereIsAWriteWaitsForTheNext() {
        var waited = new WritePace[1];
        waited[0] = new WritePace(
                () -> {
                    if (writes.incrementAndGet() == 1) {
                        waited[0].hurry();
                    }
                },
                nanos::get);
        pass(UNHURRIED);
        assertThat(waited[0].get()).isEqualTo(HURRIED);

        pass(HURRIED);
        assertThat(waited[0].get()).isEqualTo(UNHURRIED);
        assertThat(writes).hasValue(2);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
