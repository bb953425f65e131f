package io.gantry.progress.report;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.ProgressReport;
import io.gantry.event.Stage;
import io.gantry.problem.Fault;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.Samples;
import io.gantry.progress.status.StatusHarness;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportRulesTests {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final RegionProperties REGION = new RegionProperties(ZoneOffset.UTC);

    private final StatusHarness status = StatusHarness.inMemory(InstantSource.fixed(NOW));

    @BeforeEach
    void aPlannedProject() {
        status.apply(Samples.registered(Stage.STARTED), Samples.planned());
    }

    @Test
    void acceptsAReportOfAUnitThatWorksOnTheActivity() {
        assertThat(faults(report(FOUNDATION, "QY-ZB", "40", null, null, NOW))).isEmpty();
        assertThat(faults(report(STRUCTURE, "QY-JG", "100", TODAY.minusDays(1), TODAY, NOW)))
                .isEmpty();
    }

    @Test
    void refusesAnActivityNobodyKnows() {
        assertThat(fields(report("A999", "QY-ZB", "40", null, null, NOW))).containsExactly("activityId");
    }

    @Test
    void refusesAUnitThatDoesNotWorkOnTheActivity() {
        assertThat(faults(report(FOUNDATION, "QY-JG", "40", null, null, NOW)))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.detail().toString()).contains("QY-JG").contains("QY-ZB, GX-GXJ, GX-FGJ"));
    }

    @Test
    void refusesTheFuture() {
        assertThat(fields(report(FOUNDATION, "QY-ZB", "40", null, null, NOW.plusSeconds(301))))
                .containsExactly("occurredAt");
        assertThat(fields(report(FOUNDATION, "QY-ZB", "40", TODAY.plusDays(1), null, NOW)))
                .containsExactly("actualStart");
        assertThat(fields(report(FOUNDATION, "QY-ZB", "40", null, null, NOW.plusSeconds(299))))
                .isEmpty();
    }

    @Test
    void acceptsWhatADeviceWithASlowClockHasSeen() {
        assertThat(fields(report(FOUNDATION, "QY-ZB", "40", null, null, NOW.minusSeconds(400 * 86_400L))))
                .isEmpty();
        assertThat(faults(report(FOUNDATION, "QY-ZB", "40", null, null, NOW.plusSeconds(86_400))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail().toString()).contains("to now, which is " + NOW));
    }

    @Test
    void refusesAnActivityThatHasLeftThePlan() {
        status.apply(Samples.replanned(2, Samples.structure()));

        assertThat(fields(report(FOUNDATION, "QY-ZB", "40", null, null, NOW))).containsExactly("activityId");
    }

    @Test
    void refusesAFinishThatContradictsTheRest() {
        assertThat(fields(report(FOUNDATION, "QY-ZB", "100", TODAY, TODAY.minusDays(1), NOW)))
                .containsExactly("actualFinish");
        assertThat(fields(report(FOUNDATION, "QY-ZB", "99", null, TODAY, NOW))).containsExactly("actualFinish");
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThat(fields(report("A999", "QY-ZB", "12", null, TODAY, Instant.parse("1990-01-01T00:00:00Z"))))
                .containsExactlyInAnyOrder("activityId", "actualFinish", "occurredAt");
    }

    private List<String> fields(ProgressReport report) {
        return faults(report).stream().map(Fault::field).toList();
    }

    private List<Fault> faults(ProgressReport report) {
        return new ReportRules(NOW, REGION)
                .faults(report, status.project(PROJECT), status.activity(PROJECT, report.activityId()));
    }

    private static ProgressReport report(
            String activity,
            String unit,
            String percent,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            Instant occurredAt) {
        return new ProgressReport(
                UUID.randomUUID(),
                PROJECT,
                activity,
                unit,
                new BigDecimal(percent),
                start,
                finish,
                null,
                null,
                occurredAt);
    }
}
