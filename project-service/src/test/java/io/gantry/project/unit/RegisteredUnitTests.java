package io.gantry.project.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Names;
import io.gantry.event.Unit;
import io.gantry.event.UnitEvent.UnitChanged;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RegisteredUnitTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Unit UNIT = new Unit("GX-HB", new Names("环保局", null), "DEPARTMENT", "GX");
    private static final Unit RENAMED = new Unit("GX-HB", new Names("生态局", null), "DEPARTMENT", "GX");

    @Test
    void beginsWithRevisionOne() {
        var change = RegisteredUnit.register(UNIT, NOW);

        assertThat(change.next()).isEqualTo(new RegisteredUnit(UNIT, 1));
        assertThat(change.event()).isInstanceOfSatisfying(UnitChanged.class, event -> {
            assertThat(event.revision()).isEqualTo(1);
            assertThat(event.time()).isEqualTo(NOW);
            assertThat(event.unit()).isEqualTo(UNIT);
        });
    }

    @Test
    void tellsTheWholeUnitWhenItIsAmended() {
        var change = new RegisteredUnit(UNIT, 4).amend(RENAMED, NOW);

        assertThat(change.next()).isEqualTo(new RegisteredUnit(RENAMED, 5));
        assertThat(change.event()).isInstanceOfSatisfying(UnitChanged.class, event -> {
            assertThat(event.revision()).isEqualTo(5);
            assertThat(event.unit()).isEqualTo(RENAMED);
        });
    }

    @Test
    void staysAsItIsWhenNothingChanges() {
        var unit = new RegisteredUnit(UNIT, 4);

        var change = unit.amend(new Unit("GX-HB", new Names("环保局", null), "DEPARTMENT", "GX"), NOW);

        assertThat(change.next()).isSameAs(unit);
        assertThat(change.event()).isNull();
    }

    @Test
    void givesTheEventOfARevisionTheSameIdHoweverOftenItIsTried() {
        var first = new RegisteredUnit(UNIT, 4).amend(RENAMED, NOW);
        var again = new RegisteredUnit(UNIT, 4).amend(RENAMED, NOW.plusSeconds(60));
        var other = new RegisteredUnit(UNIT, 5).amend(RENAMED, NOW);

        assertThat(again.event().id()).isEqualTo(first.event().id());
        assertThat(other.event().id()).isNotEqualTo(first.event().id());
    }
}
