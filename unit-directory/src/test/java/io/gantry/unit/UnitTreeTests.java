package io.gantry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.unit.UnitTree.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitTreeTests {

    // GX above A and B; A above A1, B above B1.
    private static final Map<String, String> PARENTS = Map.of("A", "GX", "B", "GX", "A1", "A", "B1", "B");

    @Test
    void aUnitHasItselfAndAllBelowWithinIt() {
        var tree = UnitTree.of(PARENTS);

        assertThat(tree.within("GX")).containsExactlyInAnyOrder("GX", "A", "B", "A1", "B1");
        assertThat(tree.within("A")).containsExactlyInAnyOrder("A", "A1");
        assertThat(tree.within("unknown")).containsExactly("unknown");
    }

    @Test
    void theLineOfAUnitLeadsToTheRoot() {
        var tree = UnitTree.of(PARENTS);

        assertThat(tree.lineOf("A1")).containsExactly("A1", "A", "GX");
        assertThat(tree.lineOf("GX")).containsExactly("GX");
        assertThat(tree.parentOf("A1")).contains("A");
        assertThat(tree.parentOf("GX")).isEmpty();
        assertThat(tree.parentOf("unknown")).isEmpty();
    }

    @Test
    void unitsInARingCountAsWhereTheyWereBefore() {
        var tree = UnitTree.of(List.of(
                new Place("GX", null, null),
                new Place("A", "B", "GX"),
                new Place("B", "A", "GX"),
                new Place("A1", "A", null)));

        assertThat(tree.within("GX")).containsExactlyInAnyOrder("GX", "A", "B", "A1");
        assertThat(tree.within("A")).containsExactlyInAnyOrder("A", "A1");
        assertThat(tree.lineOf("A1")).containsExactly("A1", "A", "GX");
        assertThat(tree.lineOf("B")).containsExactly("B", "GX");
    }

    @Test
    void aUnitThatIsMovedOutOfTheRingEndsIt() {
        var tree = UnitTree.of(List.of(new Place("A", "GX", "B"), new Place("B", "A", "GX")));

        assertThat(tree.lineOf("B")).containsExactly("B", "A", "GX");
        assertThat(tree.lineOf("A")).containsExactly("A", "GX");
    }

    @Test
    void aRingWhoseUnitsWereInARingBeforeIsCutApart() {
        var tree = UnitTree.of(List.of(
                new Place("A", "B", "C"),
                new Place("B", "C", "A"),
                new Place("C", "A", "B"),
                new Place("D", "C", null)));

        assertThat(tree.lineOf("D")).containsExactly("D", "C");
        assertThat(tree.within("A")).containsExactly("A");
    }

    @Test
    void aUnitThatIsItsOwnParentHasNone() {
        var tree = UnitTree.of(Map.of("A", "A", "A1", "A"));

        assertThat(tree.lineOf("A1")).containsExactly("A1", "A");
        assertThat(tree.within("A")).containsExactlyInAnyOrder("A", "A1");
    }
}
