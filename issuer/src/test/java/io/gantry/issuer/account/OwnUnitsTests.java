package io.gantry.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.issuer.account.OwnUnits.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnUnitsTests {

    private static final List<Place> TREE =
            List.of(new Place("GX", null), new Place("GX-HB", "GX"), new Place("GX-HB-1", "GX-HB"));

    @Test
    void areTheUnitAndAllBelowIt() {
        var own = OwnUnits.of("GX-HB", TREE, "GX");

        assertThat(own.codes()).containsExactlyInAnyOrder("GX-HB", "GX-HB-1");
        assertThat(own.all()).isFalse();
        assertThat(own.include(null)).isFalse();
    }

    @Test
    void areAllForTheRootOnly() {
        assertThat(OwnUnits.of("GX", TREE, "GX").all()).isTrue();
    }

    @Test
    void areNotAllForAUnitThatIsNotRegistered() {
        assertThat(OwnUnits.of("GX-TYPO", TREE, "GX").all()).isFalse();
        assertThat(OwnUnits.of("GX-TYPO", List.of(), "GX").all()).isFalse();
    }

    @Test
    void areAllForTheFirstAdministratorBeforeThereIsARegister() {
        assertThat(OwnUnits.of("GX", List.of(), "GX").all()).isTrue();
    }

    @Test
    void areNotAllForTheFirstAdministratorsUnitOnceItLiesBelowAnother() {
        assertThat(OwnUnits.of("GX-HB", TREE, "GX-HB").all()).isFalse();
    }
}
