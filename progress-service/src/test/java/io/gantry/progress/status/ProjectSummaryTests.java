package io.gantry.progress.status;

import static io.gantry.progress.status.Samples.FIRST_DAY;
import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static io.gantry.progress.status.Samples.detected;
import static io.gantry.progress.status.Samples.overdue;
import static io.gantry.progress.status.Samples.planned;
import static io.gantry.progress.status.Samples.registered;
import static io.gantry.progress.status.Samples.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Event;
import io.gantry.event.Level;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectSummaryTests {

    private static final Instant SEEN = Instant.parse("2026-03-09T02:00:00Z");

    @Test
    void thereIsNoneBeforeTheProjectIsRegistered() {
        var status = StatusHarness.inMemory(InstantSource.fixed(SEEN));

        status.apply(reported(FOUNDATION, "40", SEEN));

        assertThat(status.project(PROJECT).summary()).isNull();
    }

    @Test
    void progressIsTheMeanByWeight() {
        var summary = summary(
                FIRST_DAY.plusDays(15),
                registered(Stage.STARTED),
                planned(),
                reported(FOUNDATION, "100", SEEN),
                reported(STRUCTURE, "20", SEEN));

        // (1 × 100 + 3 × 20) / 4 and, five of ten days into the structure, (1 × 100 + 3 × 50) / 4
        assertThat(summary.percentComplete()).isEqualByComparingTo("40");
        assertThat(summary.plannedPercent()).isEqualByComparingTo("62.5");
    }

    @Test
    void nothingIsPlannedBeforeTheFirstDayAndAllAfterTheLast() {
        assertThat(summary(FIRST_DAY, registered(Stage.STARTED), planned()).plannedPercent())
                .isEqualByComparingTo("0");
        assertThat(summary(FIRST_DAY.plusDays(20), registered(Stage.STARTED), planned())
                        .plannedPercent())
                .isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource({"1, 99999, 99.99", "1, 2499, 99.96", "99999, 1, 0.01"})
    void aHundredPercentIsEverythingAndZeroIsNothing(String open, String done, String percent) {
        var first = Samples.activity("A010", 10, "甲", FIRST_DAY, FIRST_DAY, open, null);
        var second = Samples.activity("A020", 20, "乙", FIRST_DAY, FIRST_DAY, done, null);

        var summary = summary(
                FIRST_DAY, registered(Stage.STARTED), planned(PROJECT, first, second), reported("A020", "100", SEEN));

        assertThat(summary.percentComplete()).isEqualByComparingTo(percent);
    }

    @Test
    void aMilestoneWithoutWeightThatIsOpenKeepsAProjectFromBeingComplete() {
        var work = Samples.activity("A010", 10, "甲", FIRST_DAY, FIRST_DAY, "1", null);
        var milestone = Samples.activity("A020", 20, "乙", FIRST_DAY, FIRST_DAY, "0", null);

        var summary = summary(
                FIRST_DAY, registered(Stage.STARTED), planned(PROJECT, work, milestone), reported("A010", "100", SEEN));

        assertThat(summary.percentComplete()).isEqualByComparingTo("99.99");
        assertThat(summary.lamp()).isNotEqualTo(Lamp.BLUE);
    }

    @Test
    void theLampFollowsTheWorstDelay() {
        var today = FIRST_DAY.plusDays(11);

        assertThat(summary(today, registered(Stage.STARTED), planned()).lamp()).isEqualTo(Lamp.GREEN);
        assertThat(summary(today, registered(Stage.STARTED), planned(), detected(overdue(1, Level.YELLOW), SEEN))
                        .lamp())
                .isEqualTo(Lamp.YELLOW);
        assertThat(summary(today, registered(Stage.STARTED), planned(), detected(overdue(1, Level.RED), SEEN))
                        .lamp())
                .isEqualTo(Lamp.RED);
    }

    @Test
    void theLampIsGreyBeforeTheWorkAndBlueAfterIt() {
        assertThat(summary(FIRST_DAY.minusDays(1), registered(Stage.SIGNED), planned())
                        .lamp())
                .isEqualTo(Lamp.GREY);
        assertThat(summary(FIRST_DAY, registered(Stage.SIGNED)).lamp()).isEqualTo(Lamp.GREY);
        assertThat(summary(FIRST_DAY, registered(Stage.COMPLETED), planned()).lamp())
                .isEqualTo(Lamp.BLUE);
        assertThat(summary(
                                FIRST_DAY,
                                registered(Stage.STARTED),
                                planned(),
                                reported(FOUNDATION, "100", SEEN),
                                reported(STRUCTURE, "100", SEEN))
                        .lamp())
                .isEqualTo(Lamp.BLUE);
    }

    @Test
    void theLampOfASuspendedProjectIsGrey() {
        assertThat(summary(
                                FIRST_DAY.plusDays(11),
                                registered(Stage.STARTED),
                                planned(),
                                Samples.standing(2, Standing.ACTIVE, Standing.SUSPENDED, SEEN))
                        .lamp())
                .isEqualTo(Lamp.GREY);
    }

    @Test
    void delaysAreCountedByRuleAndByUnitAndLevel() {
        var delays = summary(FIRST_DAY, registered(Stage.STARTED), planned(), detected(overdue(1, Level.RED), SEEN))
                .delays();

        assertThat(delays.open()).isEqualTo(1);
        assertThat(delays.worst()).isEqualTo("RED");
        assertThat(delays.byRule()).containsEntry("activity-overdue", 1);
        assertThat(delays.byUnit().get("GX-GXJ")).containsEntry("RED", 1);
    }

    private static ProjectSummary summary(LocalDate today, Event... events) {
        var noon = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        var status = StatusHarness.inMemory(InstantSource.fixed(noon));
        status.apply(events);
        return Objects.requireNonNull(status.project(PROJECT).summary());
    }
}
