package io.gantry.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoginEndsTests {

    private final LoginEnds ends = new LoginEnds();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void doesWhatIsToBeDoneOnceWhenALoginEnds() {
        assertThat(ends.add("a", done::incrementAndGet, 2)).isTrue();
        assertThat(ends.add("b", done::incrementAndGet, 2)).isTrue();

        ends.end("a");
        ends.end("a");

        assertThat(done).hasValue(1);
        assertThat(ends.awaited()).containsExactly("b");
    }

    @Test
    void takesNoMoreThanThereMayBe() {
        ends.add("a", () -> {}, 1);

        assertThat(ends.add("a", done::incrementAndGet, 1)).isFalse();
    }

    @Test
    void leavesUndoneWhatIsNotNeededAnyMore() {
        Runnable task = done::incrementAndGet;
        ends.add("a", task, 1);

        ends.remove("a", task);

        assertThat(ends.awaited()).isEmpty();
    }
}
