package io.gantry.notification.alert;

import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.again;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.alert.Steps.acknowledge;
import static io.gantry.notification.alert.Steps.raise;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Delay;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertMemoryTests {

    private static final Delay DELAY = delay("GX-1", "GX-HB");

    private final AlertMemory memory = new AlertMemory(2);
    private final AlertCase raised = raise(detected(DELAY, T0), T0).saved();

    @Test
    void theLaterVersionOfAnAlertIsRemembered() {
        var taken = acknowledge(raised, WANG, null, T0).saved();

        memory.stored(List.of(taken, raised));

        assertThat(memory.find(DELAY.id())).isSameAs(taken);
        assertThat(memory.latestOf(SubjectKey.of(DELAY))).isSameAs(taken);
    }

    @Test
    void theLatestAlertOfASubjectIsRemembered() {
        var next = raise(detected(again(2, DELAY), T0), T0).saved();

        memory.stored(List.of(raised, next));
        memory.stored(List.of(acknowledge(raised, WANG, null, T0).saved()));

        assertThat(memory.latestOf(SubjectKey.of(DELAY))).isSameAs(next);
        assertThat(memory.find(DELAY.id())).isNull();
    }

    @Test
    void whatWasNotUsedForLongestIsForgottenFirst() {
        memory.stored(List.of(raised, other(2)));
        memory.find(DELAY.id());
        memory.stored(List.of(other(3)));

        assertThat(memory.find(DELAY.id())).isNotNull();
        assertThat(memory.find(other(2).id())).isNull();
        assertThat(memory.find(other(3).id())).isNotNull();
    }

    @Test
    void onlyWhatIsStillRememberedIsReplaced() {
        memory.stored(List.of(raised));
        var taken = acknowledge(raised, WANG, null, T0).saved();
        memory.replace(raised, taken);
        memory.replace(raised, raised.saved());

        assertThat(memory.find(DELAY.id())).isSameAs(taken);
    }

    @Test
    void everythingCanBeForgotten() {
        memory.stored(List.of(raised));
        memory.forgetAll();

        assertThat(memory.find(DELAY.id())).isNull();
        assertThat(memory.latestOf(SubjectKey.of(DELAY))).isNull();
    }

    private static AlertCase other(int project) {
        return raise(detected(delay("GX-" + project, "GX-HB"), T0), T0).saved();
    }
}
