package io.gantry.progress.report;

import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.ProgressReport;
import io.gantry.event.Stage;
import io.gantry.problem.Fault;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ProjectStatus;
import io.gantry.progress.status.Samples;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRulesTests {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final RegionProperties REGION = new RegionProperties(ZoneOffset.UTC);

    private final ProjectStatus status = Samples.statusAfter(Samples.registered(Stage.STARTED), Samples.baselined());

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
                .satisfies(fault -> assertThat(fault.detail()).contains("QY-JG").contains("QY-ZB, GX-GXJ, GX-FGJ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "12.345", "1E+1000000000", "1E-1000000000", "1e2"})
    void acceptsOnlyPlainPercentagesFromZeroToAHundred(String percent) {
        var good = percent.equals("1e2");

        assertThat(fields(report(FOUNDATION, "QY-ZB", percent, null, null, NOW)).contains("percentComplete"))
                .isEqualTo(!good);
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
    void refusesAFinishThatContradictsTheRest() {
        assertThat(fields(report(FOUNDATION, "QY-ZB", "100", TODAY, TODAY.minusDays(1), NOW)))
                .containsExactly("actualFinish");
        assertThat(fields(report(FOUNDATION, "QY-ZB", "99", null, TODAY, NOW))).containsExactly("actualFinish");
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThat(fields(report("A999", "QY-ZB", "120", null, null, Instant.parse("1990-01-01T00:00:00Z"))))
                .containsExactlyInAnyOrder("activityId", "percentComplete", "occurredAt");
    }

    private List<String> fields(ProgressReport report) {
        return faults(report).stream().map(Fault::field).toList();
    }

    private List<Fault> faults(ProgressReport report) {
        return ReportRules.faults(report, status, NOW, REGION);
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
