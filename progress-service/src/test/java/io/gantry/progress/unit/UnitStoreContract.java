package io.gantry.progress.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.progress.unit.UnitStore.KnownUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of units must do, whichever database it is on. */
abstract class UnitStoreContract {

    private UnitStore units;

    /** An empty database. */
    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        units = new MongoUnitStore(database());
    }

    @Test
    void knowsTheSuperiorOfEachUnitThatHasOne() {
        units.saveNewer(List.of());
        units.saveNewer(List.of(new KnownUnit("GX", 1, null), new KnownUnit("GX-HB", 1, "GX")));

        assertThat(units.parents()).isEqualTo(Map.of("GX-HB", "GX"));
        assertThat(units.isRegistered("GX")).isTrue();
        assertThat(units.isRegistered("GX-CT")).isFalse();
    }

    @Test
    void theNewestRevisionHoldsWhicheverCameFirst() {
        units.saveNewer(List.of(new KnownUnit("GX-HB", 3, "GX-3"), new KnownUnit("GX-CT", 1, "GX")));
        units.saveNewer(List.of(new KnownUnit("GX-HB", 2, "GX-2"), new KnownUnit("GX-CT", 2, "GX-2")));
        units.saveNewer(List.of(new KnownUnit("GX-HB", 3, "GX-4")));

        assertThat(units.parents()).isEqualTo(Map.of("GX-HB", "GX-3", "GX-CT", "GX-2"));
    }

    @Test
    void aUnitMayLoseItsSuperior() {
        units.saveNewer(List.of(new KnownUnit("GX-HB", 1, "GX")));
        units.saveNewer(List.of(new KnownUnit("GX-HB", 2, null)));

        assertThat(units.parents()).isEmpty();
        assertThat(units.isRegistered("GX-HB")).isTrue();
    }
}
