package io.gantry.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentSignalsTests {

    private static final Caller LI_NA = new Caller("li.na", "李娜", "GX-HB", Set.of(Role.UNIT));
    private static final Audience HERS = new Audience(Set.of("GX-HB"), Set.of(Role.UNIT));
    private static final Audience OTHERS = new Audience(Set.of("GX-JY"), Set.of(Role.UNIT));

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final RecentSignals recent = new RecentSignals(() -> now);

    @Test
    void tellsWhatOneCouldHaveHeardFromThenOn() {
        pass(Duration.ofSeconds(1));
        recent.add(signal(1), HERS);
        pass(Duration.ofSeconds(1));
        var then = now;
        recent.add(signal(2), HERS);
        recent.add(signal(3), OTHERS);
        pass(Duration.ofSeconds(1));
        recent.add(signal(4), HERS);

        assertThat(recent.since(then, LI_NA))
                .hasValueSatisfying(
                        heard -> assertThat(heard).extracting(Signal::offset).containsExactly(2L, 4L));
        assertThat(recent.since(now.plusMillis(1), LI_NA))
                .hasValueSatisfying(heard -> assertThat(heard).isEmpty());
    }

    @Test
    void doesNotKnowWhatWasBeforeItBegan() {
        assertThat(recent.since(now, LI_NA)).isEmpty();
    }

    @Test
    void forgetsWhatIsOldAndKnowsThatItHas() {
        pass(Duration.ofSeconds(1));
        var then = now;
        recent.add(signal(1), HERS);
        pass(RecentSignals.KEPT);
        recent.add(signal(2), HERS);
        assertThat(recent.since(then.minusMillis(1), LI_NA)).isPresent();

        pass(Duration.ofMillis(1));
        recent.add(signal(3), HERS);

        assertThat(recent.since(then, LI_NA)).isEmpty();
        assertThat(recent.since(then.plusMillis(1), LI_NA))
                .hasValueSatisfying(heard -> assertThat(heard).hasSize(2));
    }

    @Test
    void remembersSoManyAtMost() {
        pass(Duration.ofSeconds(1));
        var then = now;
        for (int offset = 0; offset < RecentSignals.MOST; offset++) {
            recent.add(signal(offset), HERS);
        }
        assertThat(recent.since(then, LI_NA))
                .hasValueSatisfying(heard -> assertThat(heard).hasSize(RecentSignals.MOST));

        recent.add(signal(RecentSignals.MOST), HERS);

        assertThat(recent.since(then, LI_NA)).isEmpty();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static Signal signal(long offset) {
        return new Signal("progress-reported", "gantry.progress-events.v1", "GX-2026-017", 0, offset);
    }
}
