package io.gantry.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.AlertEvent;
import io.gantry.event.AlertState;
import io.gantry.notification.delivery.AlertsNow.AlertNow;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecheckTests {

    private static final List<String> TOLD = List.of("GX-HB", "GX");

    @Test
    void aCallForActionIsOvertakenWhenTheAlertIsResolvedOrAcknowledged() {
        for (AlertEvent event :
                List.of(SampleEvents.triggered("GX-1", "GX-HB"), SampleEvents.escalated("GX-1", TOLD))) {
            assertThat(isOvertaken(event, AlertState.TRIGGERED)).isFalse();
            assertThat(isOvertaken(event, AlertState.ACKNOWLEDGED)).isTrue();
            assertThat(isOvertaken(event, AlertState.RESOLVED)).isTrue();
        }
    }

    @Test
    void anAllClearIsOvertakenWhenTheDelayIsBack() {
        assertThat(isOvertaken(SampleEvents.resolved("GX-1", TOLD), AlertState.RESOLVED))
                .isFalse();
        assertThat(isOvertaken(SampleEvents.resolved("GX-1", TOLD), AlertState.TRIGGERED))
                .isTrue();
    }

    @Test
    void theNewsOfTheMomentIsNeverOvertaken() {
        var event = SampleEvents.resolved("GX-1", TOLD);

        assertThat(Recheck.isOvertaken(event, now(event.revision(), AlertState.RESOLVED, TOLD), "GX-HB"))
                .isFalse();
    }

    @Test
    void aUnitThatIsRelievedIsNotCalledOnAnyMore() {
        var now = now(9, AlertState.TRIGGERED, List.of("GX-CT"));

        assertThat(Recheck.isOvertaken(SampleEvents.triggered("GX-1", "GX-LT"), now, "GX-LT"))
                .isTrue();
        assertThat(Recheck.isOvertaken(SampleEvents.reassigned("GX-1", "GX-LT", "GX-CT"), now, "GX-LT"))
                .isFalse();
    }

    @Test
    void ofSeveralNumbersThatAreToldLaterTheLastOneCounts() {
        var later = SampleEvents.doubted("GX-1", TOLD, 3, SampleEvents.T0.plusSeconds(60));
        var atOnce = SampleEvents.doubted("GX-1", TOLD, 3, null);

        assertThat(Recheck.isOvertaken(later, standing(3, 0), "GX-HB")).isFalse();
        assertThat(Recheck.isOvertaken(later, standing(2, 1), "GX-HB")).isTrue();
        assertThat(Recheck.isOvertaken(later, standing(4, 0), "GX-HB")).isTrue();
        assertThat(Recheck.isOvertaken(later, standing(3, 1), "GX-HB")).isTrue();
        assertThat(Recheck.isOvertaken(atOnce, standing(4, 0), "GX-HB")).isFalse();
    }

    private static AlertNow standing(int many, int cleared) {
        return new AlertNow(SampleEvents.doubts("GX-1", TOLD, many, cleared), 99);
    }

    private static boolean isOvertaken(AlertEvent event, AlertState now) {
        return Recheck.isOvertaken(event, now(99, now, TOLD), "GX-HB");
    }

    private static AlertNow now(long revision, AlertState state, List<String> recipients) {
        return new AlertNow(SampleEvents.alert("GX-1", state, recipients), revision);
    }
}
