package io.gantry.notification.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningSecretsTests {

    private static final Duration DAY = Duration.ofHours(24);

    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-11-27T16:00:00Z"));
    private final SampleSecrets store = new SampleSecrets();
    private final SigningSecrets secrets = SampleSecrets.over(store, clock);

    @Test
    void bothSecretsCountForADayAndThenTheNewOneAlone() {
        var before = secrets.of("GX", "c1").current();

        var after = secrets.rotate("GX", "c1").orElseThrow();

        assertThat(after.valid(clock.instant())).containsExactly(after.current(), before);
        assertThat(after.valid(clock.instant().plus(DAY).minusSeconds(1))).hasSize(2);
        assertThat(after.valid(clock.instant().plus(DAY))).containsExactly(after.current());
    }

    @Test
    void whoAsksTwiceDoesNotEndTheOneThatReceiversKnow() {
        var before = secrets.of("GX", "c1").current();
        secrets.rotate("GX", "c1");

        assertThat(secrets.rotate("GX", "c1")).isEmpty();

        assertThat(secrets.of("GX", "c1").valid(clock.instant())).contains(before);
        clock.moveBy(DAY);
        assertThat(secrets.rotate("GX", "c1")).isPresent();
    }

    @Test
    void aSecretThatWasGivenAwayIsEndedAtOnce() {
        var before = secrets.of("GX", "c1").current();
        secrets.rotate("GX", "c1");

        secrets.endFormer("GX", "c1");

        assertThat(secrets.of("GX", "c1").valid(clock.instant())).hasSize(1).doesNotContain(before);
        assertThat(secrets.rotate("GX", "c1")).isPresent();
    }

    @Test
    void whatAnotherInstanceChangesIsSeenWithinTenSeconds() {
        var other = SampleSecrets.over(store, clock);
        var before = other.of("GX", "c1").current();

        var after = secrets.rotate("GX", "c1").orElseThrow().current();

        assertThat(other.of("GX", "c1").current()).isEqualTo(before);
        clock.moveBy(Duration.ofSeconds(10));
        assertThat(other.of("GX", "c1").current()).isEqualTo(after);
    }
}
