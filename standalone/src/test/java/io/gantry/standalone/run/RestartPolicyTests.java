package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartPolicyTests {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void waitsLongerAfterEachFailureInARow() {
        var pauses = Stream.iterate(RestartPolicy.FRESH.afterRunOf(SHORT), policy -> policy.afterRunOf(SHORT))
                .limit(4)
                .map(policy -> policy.pause().toMillis());

        assertThat(pauses).containsExactly(250L, 500L, 1000L, 2000L);
    }

    @Test
    void waitsHalfAMinuteAtMost() {
        assertThat(after(8).pause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(after(1_000_000).pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void givesUpAPartThatFailsSixTimesAtTheFirstStart() {
        assertThat(after(5).givesUp(false)).isFalse();
        assertThat(after(6).givesUp(false)).isTrue();
    }

    @Test
    void neverGivesUpAPartThatHasBeenReady() {
        assertThat(after(1_000_000).givesUp(true)).isFalse();
    }

    @Test
    void forgetsFailuresOfAPartThatHasLivedLongSince() {
        assertThat(after(5).afterRunOf(LONG)).isEqualTo(new RestartPolicy(1));
    }

    private static RestartPolicy after(int failures) {
        return new RestartPolicy(failures);
    }
}
