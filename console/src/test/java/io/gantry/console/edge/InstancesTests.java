package io.gantry.console.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstancesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
    private final Instances instances =
            new Instances(List.of(URI.create("http://one"), URI.create("http://two")), nanos::get);
    private final Instance one = instances.all().get(0);
    private final Instance two = instances.all().get(1);

    @Test
    void areTriedInTurn() {
        assertThat(Stream.generate(() -> instances.inTurn().get(0)).limit(4)).containsExactly(one, two, one, two);
        assertThat(instances.inTurn()).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void areTriedLastWhileTheyAreDown() {
        one.refuses();

        assertThat(Stream.generate(instances::inTurn).limit(3)).containsOnly(List.of(two, one));

        one.answers();
        assertThat(Set.of(instances.inTurn().get(0), instances.inTurn().get(0))).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void areSilentWhereSomebodyWaitsAndNothingComes() {
        one.begin(() -> {});
        pass(Duration.ofSeconds(3));

        assertThat(one.hasBeenSilentFor(PATIENCE)).isTrue();
        assertThat(two.hasBeenSilentFor(PATIENCE)).as("nobody waits").isFalse();
    }

    @Test
    void areNotSilentAsLongAsTheyAnswerSomebody() {
        one.begin(() -> {});
        pass(Duration.ofSeconds(3));

        one.begin(() -> {}).isAnswered();

        assertThat(one.hasBeenSilentFor(PATIENCE)).isFalse();
    }

    @Test
    void areAskedWhenTheySaySoLittleAndLetNobodyWaitIfTheyDoNotAnswer() {
        var cut = new ArrayList<String>();
        one.begin(() -> cut.add("one"));
        two.begin(() -> cut.add("two"));
        one.begin(() -> cut.add("given up")).close();
        pass(Duration.ofSeconds(3));

        new InstanceWatch(instances.all(), two::equals).round();

        assertThat(cut).containsExactly("one");
        assertThat(one.isUp()).isFalse();
        assertThat(two.isUp()).isTrue();
    }

    @Test
    void comeBackAsSoonAsTheyAnswer() {
        one.refuses();

        new InstanceWatch(instances.all(), instance -> true).round();

        assertThat(one.isUp()).isTrue();
    }

    @Test
    void areOneAtLeast() {
        assertThatThrownBy(() -> new Instances(List.of(), nanos::get)).hasMessageContaining("expected: at least one");
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
