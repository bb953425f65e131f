package io.gantry.project.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.AuditEvent.ChainSigned;
import io.gantry.project.chain.ChainStore.Standing;
import io.gantry.project.chain.Verification.Fault;
import io.gantry.project.chain.Verification.Kind;
import io.gantry.project.chain.Verification.Part;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the store of chains must do, whichever database it is on. */
abstract class ChainStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final ChainStore store;
    private final ChainStore ofAnotherInstance;

    ChainStoreContract(TestStore kind) {
        var database = kind.emptyDatabase();
        store = new MongoChainStore(database);
        ofAnotherInstance = new MongoChainStore(kind.throughAnotherClient(database));
    }

    @Test
    void givesBackHowFarEachChainHasCome() {
        assertThat(store.find(0)).isEmpty();

        store.save(0, standing(7, null));
        store.save(1, standing(3_000_000_000L, head(1, 2_999_999_999L)));

        assertThat(ofAnotherInstance.find(0)).contains(standing(7, null));
        assertThat(ofAnotherInstance.find(1)).contains(standing(3_000_000_000L, head(1, 2_999_999_999L)));
        assertThat(ofAnotherInstance.find(2)).isEmpty();
        assertThat(store.lastVerification()).isEmpty();
    }

    @Test
    void theLastThatWasSavedCounts() {
        store.save(0, standing(7, null));
        ofAnotherInstance.save(0, standing(9, head(0, 8)));
        store.save(verification(1, List.of()));
        ofAnotherInstance.save(verification(2, List.of(Fault.at(Kind.LOG_CUT, 0, 5, 8))));

        assertThat(store.find(0)).contains(standing(9, head(0, 8)));
        assertThat(store.lastVerification()).contains(verification(2, List.of(Fault.at(Kind.LOG_CUT, 0, 5, 8))));
    }

    @Test
    void ofInstancesThatSaveAChainForTheFirstTimeAtOnceOneIsStoredAsAWhole() {
        for (int round = 0; round < 20; round++) {
            int partition = round;
            Race.of(IntStream.range(0, 4)
                    .mapToObj(i -> saved(instance(i), partition, standing(i, head(partition, i))))
                    .toList());

            var stored = store.find(partition).orElseThrow();
            assertThat(stored)
                    .isEqualTo(standing(
                            stored.link().next(), head(partition, stored.link().next())));
        }
    }

    @Test
    void ofInstancesThatSaveAVerificationAtOnceOneIsStored() {
        Race.of(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    instance(i).save(verification(i, List.of()));
                    return true;
                })
                .toList());

        assertThat(store.lastVerification())
                .isEqualTo(ofAnotherInstance.lastVerification())
                .isPresent();
    }

    private ChainStore instance(int number) {
        return number % 2 == 0 ? store : ofAnotherInstance;
    }

    private static Callable<Boolean> saved(ChainStore store, int partition, Standing standing) {
        return () -> {
            store.save(partition, standing);
            return true;
        };
    }

    private static Standing standing(long next, @Nullable ChainSigned head) {
        return new Standing(new Link(next, "hash of " + next), head);
    }

    private static ChainSigned head(int partition, long offset) {
        var id = new UUID(partition, offset);
        return new ChainSigned(id, NOW, "chain-" + partition, partition, offset, "hash of " + offset, "signature");
    }

    private static Verification verification(int minute, List<Fault> faults) {
        return new Verification(
                NOW.plusSeconds(60L * minute),
                null,
                100 + minute,
                0,
                true,
                false,
                List.of(new Part(0, 100, 99, "abc"), new Part(1, 0, 0, null)),
                faults);
    }
}
