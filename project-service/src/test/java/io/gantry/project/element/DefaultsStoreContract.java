package io.gantry.project.element;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class DefaultsStoreContract {

    private final DefaultsStore store;
    private final DefaultsStore ofAnotherInstance;

    DefaultsStoreContract(TestStore kind) {
        var database = kind.emptyDatabase();
        store = new MongoDefaultsStore(database);
        ofAnotherInstance = new MongoDefaultsStore(kind.throughAnotherClient(database));
    }

    @Test
    void findsTheDefaultsOfUnitsThatHaveSome() {
        var first = new UnitDefaults("GX", 1, List.of(new ElementDefault("LAND", 15, null, "试行方案")));
        assertThat(store.save(first)).isTrue();
        assertThat(store.find(Set.of("GX", "GX-HB"))).containsOnlyKeys("GX").containsValue(first);
    }

    @Test
    void aRevisionIsSavedOnceAndOnTopOfTheOneBefore() {
        assertThat(store.save(new UnitDefaults("GX", 1, List.of()))).isTrue();
        assertThat(store.save(new UnitDefaults("GX", 1, ShippedDefaults.ALL))).isFalse();
        assertThat(store.save(new UnitDefaults("GX", 2, ShippedDefaults.ALL))).isTrue();
        assertThat(store.save(new UnitDefaults("GX", 2, List.of()))).isFalse();

        assertThat(store.find(Set.of("GX"))).containsValue(new UnitDefaults("GX", 2, ShippedDefaults.ALL));
    }

    @Test
    void oneOfTwoInstancesThatSaveTheSameRevisionAtOnceIsRefused() {
        for (int revision = 1; revision <= 20; revision++) {
            var one = new UnitDefaults("GX", revision, List.of());
            var other = new UnitDefaults("GX", revision, ShippedDefaults.ALL);

            var saved = Race.<Boolean>of(List.of(() -> store.save(one), () -> ofAnotherInstance.save(other)));

            assertThat(saved).containsExactlyInAnyOrder(true, false);
            assertThat(store.find(Set.of("GX"))).containsValue(saved.get(0) ? one : other);
        }
    }
}
