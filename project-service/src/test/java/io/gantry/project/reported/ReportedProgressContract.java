package io.gantry.project.reported;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Actor;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportCorrected;
import io.gantry.event.ProgressReport;
import io.gantry.project.reported.ReportedProgress.Last;
import io.gantry.testing.TestStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class ReportedProgressContract {

    private static final Instant NOON = Instant.parse("2026-08-05T04:00:00Z");
    private static final Actor BY = new Actor("li.na", "李娜", "GX");

    private final ReportedProgress reported;

    ReportedProgressContract(TestStore kind) {
        reported = new MongoReportedProgress(kind.emptyDatabase());
    }

    @Test
    void anActivityIsCompleteByTheReportThatWasSeenLast() {
        reported.take(List.of(said("A1", "100", NOON), said("A2", "60", NOON), said("A3", "100", NOON)));
        reported.take(List.of(said("A3", "90", NOON.plusSeconds(60)), said("A1", "50", NOON.minusSeconds(60))));

        assertThat(reported.complete("P1")).containsExactly("A1");
        assertThat(reported.complete("P2")).isEmpty();
    }

    @Test
    void ofOneBatchTheLastCountsAndARepeatChangesNothing() {
        var batch = List.of(said("A1", "40", NOON.plusSeconds(1)), said("A1", "100", NOON.plusSeconds(2)));

        reported.take(List.copyOf(batch));
        reported.take(List.copyOf(batch));

        assertThat(reported.complete("P1")).containsExactly("A1");
    }

    @Test
    void aCorrectionCountsIfItsReportDoes() {
        var first = said("A1", "100", NOON);
        var second = said("A2", "100", NOON);
        reported.take(List.of(first, second, said("A2", "100", NOON.plusSeconds(60))));

        reported.take(List.of(corrected(first.report(), "10"), corrected(second.report(), "10")));

        assertThat(reported.complete("P1")).containsExactly("A2");
    }

    @Test
    void tellsWhatWasReportedLastAndWhenItWasSeen() {
        var half = said("A1", "49.5", NOON.plusSeconds(60));
        reported.take(List.of(said("A1", "20", NOON), half, said("A2", "100", NOON)));
        reported.take(List.of(corrected(half.report(), "47.25")));

        assertThat(reported.of("P1"))
                .containsOnlyKeys("A1", "A2")
                .containsEntry("A1", new Last(new BigDecimal("47.25"), NOON.plusSeconds(60)));
        assertThat(reported.of("P2")).isEmpty();
    }

    private static ReportCorrected corrected(ProgressReport report, String percent) {
        return new ReportCorrected(
                UUID.randomUUID(),
                NOON.plusSeconds(90),
                List.of("GX"),
                report(report.id(), report.activityId(), percent, report.occurredAt()),
                "误报",
                BY);
    }

    private static ProgressReported said(String activity, String percent, Instant seen) {
        return new ProgressReported(
                UUID.randomUUID(), seen, List.of("GX"), report(UUID.randomUUID(), activity, percent, seen), BY);
    }

    private static ProgressReport report(UUID id, String activity, String percent, Instant seen) {
        return new ProgressReport(id, "P1", activity, "GX", new BigDecimal(percent), null, null, null, null, seen);
    }
}
