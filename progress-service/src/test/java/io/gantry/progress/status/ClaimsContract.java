package io.gantry.progress.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What claims must do, whichever database they are on. */
abstract class ClaimsContract {

    /** Nothing is claimed yet. */
    abstract Claims claims();

    @Test
    void theLastThatHasClaimedAPartitionOwnsIt() {
        var claims = claims();
        assertThat(claims.areHeld(Set.of(1), "one")).isFalse();

        claims.claim(Set.of(1, 2, 3), "one");
        assertThat(claims.areHeld(Set.of(1, 2, 3), "one")).isTrue();

        claims.claim(Set.of(2), "other");
        assertThat(claims.areHeld(Set.of(2), "other")).isTrue();
        assertThat(claims.areHeld(Set.of(1, 2), "one")).isFalse();
        assertThat(claims.areHeld(Set.of(1, 3), "one")).isTrue();
    }

    @Test
    void whoOwnsNothingHoldsAllOfIt() {
        var claims = claims();

        claims.claim(Set.of(), "one");

        assertThat(claims.areHeld(Set.of(), "one")).isTrue();
    }
}
