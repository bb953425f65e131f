package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartTests {

    @Test
    void stopsEachPartBeforeThoseItAsks() {
        assertThat(Part.stopWaves(true).get(0)).containsExactly(Part.CONSOLE);
        for (boolean apart : List.of(true, false)) {
            var waves = Part.stopWaves(apart);
            assertThat(waves.get(waves.size() - 1)).containsExactly(Part.BROKER, Part.DOCUMENT_STORE);
        }
    }

    @Test
    void startsAndStopsEveryPartOnce() {
        for (boolean apart : List.of(true, false)) {
            assertThat(Part.stopWaves(apart).stream().flatMap(Collection::stream))
                    .containsExactlyInAnyOrderElementsOf(Part.waves(apart).stream()
                            .flatMap(Collection::stream)
                            .toList())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void runsTheServicesInOneProcessOrEachInItsOwn() {
        assertThat(Part.waves(false))
                .containsExactly(List.of(Part.BROKER, Part.DOCUMENT_STORE), List.of(Part.SERVICES));
        assertThat(Part.waves(true)).containsExactly(List.of(Part.BROKER, Part.DOCUMENT_STORE), Part.services());
    }
}
