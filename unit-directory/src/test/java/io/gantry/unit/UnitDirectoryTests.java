package io.gantry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Names;
import io.gantry.event.Unit;
import io.gantry.event.UnitEvent.UnitChanged;
import io.gantry.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitDirectoryTests {

    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-11-28T04:00:00Z"));
    private final UnitStore store = new InMemoryUnitStore();
    private final UnitDirectory directory = new UnitDirectory(store, clock);

    @Test
    void knowsAtOnceWhatItHasLearnt() {
        directory.learn(List.of(unit("GX", 1, null)));
        assertThat(directory.within("GX")).containsExactly("GX");

        directory.learn(List.of(unit("A", 1, "GX")));

        assertThat(directory.within("GX")).containsExactlyInAnyOrder("GX", "A");
        assertThat(directory.find("A")).contains(unit("A", 1, "GX"));
        assertThat(directory.find("B")).isEmpty();
    }

    @Test
    void ofAUnitThatComesSeveralTimesTheNewestCounts() {
        directory.learn(List.of(unit("A", 2, "GX"), unit("A", 3, "B"), unit("A", 1, "C")));

        assertThat(directory.find("A")).contains(unit("A", 3, "B"));
    }

    @Test
    void takesAUnitAsItsEventSays() {
        var unit = new Unit("A", new Names("甲", "A"), "STREET", "GX");

        assertThat(UnitEntry.of(new UnitChanged(new UUID(0, 1), Instant.EPOCH, 7, unit)))
                .isEqualTo(new UnitEntry("A", 7, new Names("甲", "A"), "STREET", "GX"));
    }

    @Test
    void seesWithinASecondWhatAnotherInstanceHasLearnt() {
        assertThat(directory.within("GX")).containsExactly("GX");
        new UnitDirectory(store, clock).learn(List.of(unit("A", 1, "GX")));

        clock.moveBy(Duration.ofSeconds(1));

        assertThat(directory.within("GX")).containsExactlyInAnyOrder("GX", "A");
    }

    @Test
    void readsAgainWhenTheClockWasSetBack() {
        assertThat(directory.within("GX")).containsExactly("GX");
        new UnitDirectory(store, clock).learn(List.of(unit("A", 1, "GX")));

        clock.moveBy(Duration.ofHours(-1));

        assertThat(directory.within("GX")).containsExactlyInAnyOrder("GX", "A");
    }

    private static UnitEntry unit(String code, long revision, @Nullable String parent) {
        return new UnitEntry(code, revision, new Names(code, null), "DEPARTMENT", parent);
    }
}
