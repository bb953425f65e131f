package io.gantry.progress.status;

import static io.gantry.progress.status.Samples.FIRST_DAY;
import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static io.gantry.progress.status.Samples.baselined;
import static io.gantry.progress.status.Samples.overdue;
import static io.gantry.progress.status.Samples.registered;
import static io.gantry.progress.status.Samples.reported;
import static io.gantry.progress.status.Samples.statusAfter;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.Event;
import io.gantry.event.Severity;
import io.gantry.event.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectSummaryTests {

    private static final Instant SEEN = Instant.parse("2026-03-09T02:00:00Z");

    @Test
    void thereIsNoneBeforeTheProjectIsRegistered() {
        assertThat(ProjectSummary.of(statusAfter(reported(FOUNDATION, "40", SEEN)), FIRST_DAY))
                .isNull();
    }

    @Test
    void progressIsTheMeanByWeight() {
        var summary = summary(
                FIRST_DAY.plusDays(15),
                registered(Stage.STARTED),
                baselined(),
                reported(FOUNDATION, "100", SEEN),
                reported(STRUCTURE, "20", SEEN));

        // (1 × 100 + 3 × 20) / 4 and, five of ten days into the structure, (1 × 100 + 3 × 50) / 4
        assertThat(summary.percentComplete()).isEqualByComparingTo("40");
        assertThat(summary.plannedPercent()).isEqualByComparingTo("62.5");
    }

    @Test
    void nothingIsPlannedBeforeTheFirstDayAndAllAfterTheLast() {
        assertThat(summary(FIRST_DAY, registered(Stage.STARTED), baselined()).plannedPercent())
                .isEqualByComparingTo("0");
        assertThat(summary(FIRST_DAY.plusDays(20), registered(Stage.STARTED), baselined())
                        .plannedPercent())
                .isEqualByComparingTo("100");
    }

    @Test
    void theLampFollowsTheWorstDelay() {
        var today = FIRST_DAY.plusDays(11);

        assertThat(summary(today, registered(Stage.STARTED), baselined()).lamp())
                .isEqualTo(Lamp.GREEN);
        assertThat(summary(today, registered(Stage.STARTED), baselined(), delay(Severity.WARNING))
                        .lamp())
                .isEqualTo(Lamp.YELLOW);
        assertThat(summary(today, registered(Stage.STARTED), baselined(), delay(Severity.CRITICAL))
                        .lamp())
                .isEqualTo(Lamp.RED);
    }

    @Test
    void theLampIsGreyBeforeTheWorkAndBlueAfterIt() {
        assertThat(summary(FIRST_DAY.minusDays(1), registered(Stage.SIGNED), baselined())
                        .lamp())
                .isEqualTo(Lamp.GREY);
        assertThat(summary(FIRST_DAY, registered(Stage.SIGNED)).lamp()).isEqualTo(Lamp.GREY);
        assertThat(summary(FIRST_DAY, registered(Stage.COMPLETED), baselined()).lamp())
                .isEqualTo(Lamp.BLUE);
        assertThat(summary(
                                FIRST_DAY,
                                registered(Stage.STARTED),
                                baselined(),
                                reported(FOUNDATION, "100", SEEN),
                                reported(STRUCTURE, "100", SEEN))
                        .lamp())
                .isEqualTo(Lamp.BLUE);
    }

    private static ProjectSummary summary(LocalDate today, Event... events) {
        return ProjectSummary.of(statusAfter(events), today);
    }

    private static DelayDetected delay(Severity severity) {
        return new DelayDetected(UUID.randomUUID(), SEEN, 1, overdue(1, severity), null);
    }
}
