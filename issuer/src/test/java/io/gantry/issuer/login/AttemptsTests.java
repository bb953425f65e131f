package io.gantry.issuer.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTests {

    private static final String HERE = "127.0.0.1";
    private static final String ELSEWHERE = "127.0.0.2";

    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final Attempts attempts = new Attempts(() -> now);

    @Test
    void makesThePauseGrowWithTheFailures() {
        assertThat(secondsAfter(5)).isBetween(1L, 60L);
        pass(Duration.ofSeconds(secondsAfter(0)));
        assertThat(secondsAfter(5)).isBetween(61L, 900L);
        pass(Duration.ofSeconds(secondsAfter(0)));
        secondsAfter(5);
        pass(Duration.ofMinutes(1));
        assertThat(secondsAfter(5)).isBetween(901L, 3_600L);
    }

    @Test
    void acceptsTheNextAttemptAfterThePause() {
        var seconds = secondsAfter(5);

        pass(Duration.ofSeconds(seconds));

        attempts.begin("lin", HERE);
    }

    @Test
    void forgetsTheFailuresAtAnAccountWhenItSucceeds() {
        for (int i = 0; i < 4; i++) {
            attempts.begin("lin", HERE);
        }
        attempts.begin("lin", HERE);
        attempts.succeeded("lin", HERE);

        assertThat(secondsAfter(5)).isPositive();
    }

    @Test
    void neverMakesTheHolderWaitForSomebodyElsesGuesses() {
        secondsAfter(5);

        attempts.begin("lin", ELSEWHERE);
    }

    @Test
    void countsANetworkOfIpVersion6AsOneAddress() {
        for (int i = 0; i < 5; i++) {
            attempts.begin("lin", "2001:db8::" + i);
        }

        assertThat(pause("lin", "2001:db8::ffff")).isPositive();
        attempts.begin("lin", "2001:db8:0:1::1");
    }

    @Test
    void countsOneAddressOverAllAccounts() {
        for (int i = 0; i < 30; i++) {
            attempts.begin("account" + i, HERE);
        }

        assertThat(pause("another", HERE)).isPositive();
        attempts.begin("another", ELSEWHERE);
    }

    /** The pause after that many more failures, all of which are accepted. */
    private long secondsAfter(int failures) {
        for (int i = 0; i < failures; i++) {
            attempts.begin("lin", HERE);
        }
        return pause("lin", HERE);
    }

    private long pause(String account, String address) {
        return catchThrowableOfType(TooManyAttemptsException.class, () -> attempts.begin(account, address))
                .pauseSeconds();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
