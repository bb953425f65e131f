package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;

class PartTests {

    @Test
    void stopsEachPartBeforeThoseItAsks() {
        assertThat(Part.stopWaves().get(0)).containsExactly(Part.CONSOLE);
        assertThat(Part.stopWaves().get(Part.stopWaves().size() - 1)).containsExactly(Part.BROKER, Part.DOCUMENT_STORE);
    }

    @Test
    void startsAndStopsEveryPartOnce() {
        assertThat(Part.waves().stream().flatMap(Collection::stream)).containsExactlyInAnyOrder(Part.values());
        assertThat(Part.stopWaves().stream().flatMap(Collection::stream)).containsExactlyInAnyOrder(Part.values());
    }
}
