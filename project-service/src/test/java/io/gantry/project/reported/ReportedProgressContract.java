package io.gantry.project.reported;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Actor;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportCorrected;
import io.gantry.event.ProgressReport;
import io.gantry.project.reported.ReportedProgress.Finished;
import io.gantry.project.reported.ReportedProgress.Last;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class ReportedProgressContract {

    private static final Instant NOON = Instant.parse("2026-08-05T04:00:00Z");
    private static final Actor BY = new Actor("li.na", "李娜", "GX");

    private final ReportedProgress reported;
    private final ReportedProgress ofAnotherInstance;

    ReportedProgressContract(TestStore kind) {
        var database = kind.emptyDatabase();
        reported = new MongoReportedProgress(database);
        ofAnotherInstance = new MongoReportedProgress(kind.throughAnotherClient(database));
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

    @Test
    void tellsHowLongFinishedActivitiesTookTheLastFinishedFirst() {
        reported.take(List.of(
                worked("A1", "40", "2026-03-02", null, NOON),
                worked("A2", "100", "2026-03-02", "2026-03-20", NOON),
                worked("A3", "90", "2026-03-02", null, NOON),
                worked("A4", "100", null, "2026-03-27", NOON)));
        // What the last report does not say is as it was said before.
        reported.take(List.of(worked("A1", "100", null, "2026-03-27", NOON.plusSeconds(60))));

        assertThat(reported.finished(List.of("P1", "P2"), 10))
                .containsExactly(
                        new Finished("P1", "A1", LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-27")),
                        new Finished("P1", "A2", LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-20")));
        assertThat(reported.finished(List.of("P1"), 1))
                .extracting(Finished::activityId)
                .containsExactly("A1");
        assertThat(reported.finished(List.of("P2"), 10)).isEmpty();
    }

    @Test
    void knowsWhenWorkBeganAlsoIfItWasSaidEarlierInTheSameBatch() {
        reported.take(List.of(
                worked("A1", "100", null, "2026-03-27", NOON.plusSeconds(60)),
                worked("A1", "40", "2026-03-02", null, NOON)));

        assertThat(reported.finished(List.of("P1"), 10))
                .extracting(Finished::start)
                .containsExactly(LocalDate.parse("2026-03-02"));
    }

    @Test
    void ofWhatSeveralInstancesTakeAtOnceTheReportThatWasSeenLastCounts() {
        for (int round = 0; round < 20; round++) {
            var activity = "R" + round;
            var earlier = said(activity, "40", NOON);
            var later = said(activity, "60", NOON.plusSeconds(60));

            Race.of(List.of(taken(reported, earlier), taken(ofAnotherInstance, later), taken(reported, later)));

            assertThat(reported.of("P1")).containsEntry(activity, new Last(new BigDecimal("60"), NOON.plusSeconds(60)));
        }
    }

    private static Callable<Boolean> taken(ReportedProgress reported, ProgressReported event) {
        return () -> {
            reported.take(List.of(event));
            return true;
        };
    }

    private static ProgressReported worked(
            String activity, String percent, @Nullable String start, @Nullable String finish, Instant seen) {
        var report = new ProgressReport(
                UUID.randomUUID(),
                "P1",
                activity,
                "GX",
                new BigDecimal(percent),
                start == null ? null : LocalDate.parse(start),
                finish == null ? null : LocalDate.parse(finish),
                null,
                null,
                seen);
        return new ProgressReported(UUID.randomUUID(), seen, List.of("GX"), report, BY);
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
