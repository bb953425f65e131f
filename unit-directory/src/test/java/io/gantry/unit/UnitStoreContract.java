package io.gantry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Names;
import io.gantry.testing.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class UnitStoreContract {

    private static final Names NAMES = new Names("环保局", "Environment");

    abstract UnitStore store();

    /** The same units as another instance of the service has them. */
    abstract UnitStore anotherInstance();

    @Test
    void findsWhatWasSaved() {
        var full = unit("GX-HB", 1, "GX");
        var bare = new UnitEntry("GX", 3, new Names("高新区", null), "DISTRICT", null);

        store().saveNewer(List.of(full, bare));

        assertThat(store().find(List.of("GX-HB", "GX", "gx")))
                .hasSize(2)
                .containsEntry("GX-HB", full)
                .containsEntry("GX", bare);
        assertThat(anotherInstance().find(List.of("GX"))).containsEntry("GX", bare);
        assertThat(store().find(List.of())).isEmpty();
    }

    @Test
    void anOlderOrEqualRevisionChangesNothing() {
        store().saveNewer(List.of(unit("A", 5, "GX")));

        store().saveNewer(List.of(unit("A", 4, "B")));
        store().saveNewer(List.of(unit("A", 5, "C"), unit("D", 1, "GX")));

        assertThat(store().find(List.of("A"))).containsEntry("A", unit("A", 5, "GX"));
        assertThat(store().tree().within("GX")).containsExactlyInAnyOrder("GX", "A", "D");
    }

    @Test
    void savingNothingDoesNoHarm() {
        store().saveNewer(List.of());

        assertThat(store().tree().within("GX")).containsExactly("GX");
    }

    @Test
    void theTreeHoldsMoreUnitsThanOneReadGives() {
        store().saveNewer(IntStream.range(0, 2_345)
                .mapToObj(i -> unit("U" + i, 1, "GX"))
                .toList());

        assertThat(store().tree().within("GX")).hasSize(2_346);
    }

    @Test
    void aRingIsSeenWhereItsUnitsWereBefore() {
        store().saveNewer(List.of(unit("A", 1, "GX"), unit("B", 1, "GX"), unit("A1", 1, "A")));
        store().saveNewer(List.of(unit("A", 2, "B")));
        // A new name keeps the former parent.
        store().saveNewer(List.of(unit("A", 3, "B")));
        store().saveNewer(List.of(unit("B", 2, "A")));

        assertThat(store().tree().within("GX")).containsExactlyInAnyOrder("GX", "A", "B", "A1");

        store().saveNewer(List.of(unit("A", 4, "GX")));
        assertThat(store().tree().lineOf("B")).containsExactly("B", "A", "GX");
    }

    @Test
    void ofInstancesThatSaveAtTheSameMomentTheNewestRevisionWins() {
        for (int round = 0; round < 10; round++) {
            var code = "R" + round;
            var savers = new ArrayList<Callable<Boolean>>();
            for (int revision = 1; revision <= 4; revision++) {
                var instance = anotherInstance();
                var unit = unit(code, revision, "P" + revision);
                savers.add(() -> {
                    instance.saveNewer(List.of(unit));
                    return true;
                });
            }

            Race.of(savers);

            assertThat(store().find(List.of(code))).containsEntry(code, unit(code, 4, "P4"));
        }
    }

    private static UnitEntry unit(String code, long revision, @Nullable String parent) {
        return new UnitEntry(code, revision, NAMES, "DEPARTMENT", parent);
    }
}
