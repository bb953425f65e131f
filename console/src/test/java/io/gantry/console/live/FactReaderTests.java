package io.gantry.console.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.live.Fact.PlanSet;
import io.gantry.console.live.Fact.ProjectRegistered;
import io.gantry.console.live.Fact.UnitPlaced;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactReaderTests {

    @Test
    void readsWhereAUnitStands() {
        assertThat(FactReader.factOf(told("{\"type\":\"unit-amended\",\"unit\":{\"code\":\"K\",\"parent\":\"GX\"}}")))
                .contains(new UnitPlaced("K", "GX"));
        assertThat(FactReader.factOf(told("{\"unit\":{\"code\":\"K\"}}"))).contains(new UnitPlaced("K", null));
    }

    @Test
    void readsWhoIsConcernedWithAProjectAndItsPlan() {
        assertThat(FactReader.factOf(told(
                        "{\"project\":{\"leadUnit\":\"A\",\"responsibleUnit\":\"B\",\"fieldUnit\":\"A\",\"new\":[]}}")))
                .contains(new ProjectRegistered("K", Set.of("A", "B")));
        assertThat(FactReader.factOf(told("{\"activities\":[{\"id\":\"1\"},{\"responsibleUnit\":\"C\"}]}")))
                .contains(new PlanSet("K", Set.of("C")));
    }

    @Test
    void readsWhomAnAlertOrADelayNames() {
        assertThat(FactReader.unitsNamedBy(
                        told("{\"alert\":{\"recipients\":[\"A\",\"B\"],\"delay\":{\"responsibleUnit\":\"C\"}}}")))
                .containsExactlyInAnyOrder("A", "B", "C");
        assertThat(FactReader.unitsNamedBy(told("{\"delay\":{\"responsibleUnit\":\"C\"}}")))
                .containsExactly("C");
    }

    @Test
    void readsNothingOffWhatIsNoEvent() {
        for (var body : new String[] {"", "null", "[]", "no JSON", "{\"unit\":7}", "{}"}) {
            assertThat(FactReader.factOf(told(body))).as(body).isEmpty();
            assertThat(FactReader.unitsNamedBy(told(body))).as(body).isEmpty();
        }
    }

    private static Told told(String body) {
        return new Told(new Signal("some-event", "gantry.project-events.v1", "K", 0, 1), body.getBytes(UTF_8));
    }
}
