package io.gantry.progress.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What claims must do, whichever database they are on. */
abstract class ClaimsContract {

    private final Claims claims;
    private final Claims others;

    /** @param instances the same, empty, as two instances of the service have them */
    ClaimsContract(List<? extends Claims> instances) {
        claims = instances.get(0);
        others = instances.get(1);
    }

    static List<Claims> instances(TestStore kind) {
        var database = kind.emptyDatabase();
        return List.of(new MongoClaims(database), new MongoClaims(kind.throughAnotherClient(database)));
    }

    @Test
    void theLastThatHasClaimedAPartitionOwnsIt() {
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
        claims.claim(Set.of(), "one");

        assertThat(claims.areHeld(Set.of(), "one")).isTrue();
    }

    @Test
    void eachPartitionThatTwoInstancesClaimAtOnceHasOneOwner() {
        for (int round = 0; round < 20; round++) {
            var partitions = Set.of(10 * round, 10 * round + 1, 10 * round + 2);
            Race.of(List.of(claimed(claims, partitions, "one"), claimed(others, partitions, "other")));

            assertThat(partitions)
                    .allMatch(partition ->
                            claims.areHeld(Set.of(partition), "one") != others.areHeld(Set.of(partition), "other"));
        }
    }

    private static Callable<Boolean> claimed(Claims claims, Set<Integer> partitions, String owner) {
        return () -> {
            claims.claim(partitions, owner);
            return true;
        };
    }
}
