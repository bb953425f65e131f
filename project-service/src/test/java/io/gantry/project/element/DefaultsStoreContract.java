package io.gantry.project.element;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.testing.TestStore;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class DefaultsStoreContract {

    private final DefaultsStore store;

    DefaultsStoreContract(TestStore kind) {
        store = new MongoDefaultsStore(kind.emptyDatabase());
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
}
