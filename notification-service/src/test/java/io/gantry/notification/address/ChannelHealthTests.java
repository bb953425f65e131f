package io.gantry.notification.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChannelHealthTests {

    private static final Instant T0 = Instant.parse("2026-11-27T16:00:00Z");

    private final ChannelHealth unknown = ChannelHealth.unknown("GX-HB", "c1");

    @Test
    void countsFailuresSinceTheLastThatWentWell() {
        var failing = after(after(unknown, Outcome.TIMEOUT), Outcome.SERVER_ERROR);

        assertThat(failing.failures()).isEqualTo(2);
        assertThat(failing.isDisabled()).isFalse();
        assertThat(after(failing, Outcome.DELIVERED).failures()).isZero();
    }

    @Test
    void aReceiverThatIsGoneDisablesItsChannelUntilAMessageIsTaken() {
        var gone = after(unknown, Outcome.GONE);

        assertThat(gone.disabledAt()).isEqualTo(T0);
        assertThat(after(gone, Outcome.TIMEOUT).isDisabled()).isTrue();
        assertThat(after(gone, Outcome.DELIVERED).isDisabled()).isFalse();
    }

    @Test
    void anAttemptThatWentAsTheOneBeforeIsNothingNew() {
        var well = after(unknown, Outcome.DELIVERED);

        assertThat(well.differsFrom(unknown)).isTrue();
        assertThat(after(well, Outcome.DELIVERED).differsFrom(well)).isFalse();
    }

    private static ChannelHealth after(ChannelHealth health, Outcome outcome) {
        return health.after(new Answer(outcome, null, null, Duration.ZERO), T0);
    }
}
