package io.gantry.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoginEndsTests {

    private final LoginEnds ends = new LoginEnds();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void doesWhatIsToBeDoneOnceWhenALoginEnds() {
        ends.add("a", done::incrementAndGet);
        ends.add("b", done::incrementAndGet);

        ends.end("a");
        ends.end("a");

        assertThat(done).hasValue(1);
        assertThat(ends.awaited()).containsExactly("b");
    }

    @Test
    void leavesUndoneWhatIsNotNeededAnyMore() {
        Runnable task = done::incrementAndGet;
        ends.add("a", task);

        ends.remove("a", task);

        assertThat(ends.awaited()).isEmpty();
    }
}
