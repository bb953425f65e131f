package io.gantry.project.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.mongodb.client.MongoDatabase;
import io.gantry.event.Actor;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.Event;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.ProgressEvent.ProgressReported;
import io.gantry.event.ProgressEvent.ReportConfirmed;
import io.gantry.event.ProgressEvent.ReportCorrected;
import io.gantry.event.ProgressReport;
import io.gantry.event.Subject;
import io.gantry.project.reported.ReportedProgress.Finished;
import io.gantry.project.reported.ReportedProgress.Last;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class ReportedProgressContract {

    private static final Instant NOON = Instant.parse("2026-08-05T04:00:00Z");
    private static final Actor BY = new Actor("li.na", "李娜", "GX");

    private final MongoDatabase database;
    private final ReportedProgress reported;
    private final ReportedProgress ofAnotherInstance;

    ReportedProgressContract(TestStore kind) {
        database = kind.emptyDatabase();
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
                .containsEntry(
                        "A1", new Last(new BigDecimal("47.25"), null, null, NOON.plusSeconds(60), NOON.plusSeconds(90)))
                .containsEntry("A2", new Last(new BigDecimal("100"), null, null, NOON, null));
        assertThat(reported.of("P2")).isEmpty();
    }

    @Test
    void aReportThatIsDoubtedDoesNotCountUntilTheDelayAboutItIsCleared() {
        var sound = worked("A1", "40", "2026-03-02", null, NOON);
        var jump = worked("A1", "95", "2026-03-09", null, NOON.plusSeconds(60));
        var another = doubt(jump.report(), "A1");
        reported.take(List.of(sound, jump));

        reported.take(List.of(detected(another), detected(doubt(jump.report(), "A1"))));
        assertThat(percents()).containsExactly(entry("A1", "40"));
        assertThat(reported.of("P1").get("A1").start()).isEqualTo("2026-03-02");

        // As long as one delay stands about it, it is doubted.
        reported.take(List.of(cleared(another)));
        assertThat(percents()).containsExactly(entry("A1", "40"));
    }

    @Test
    void whatIsConfirmedCountsAgain() {
        var jump = said("A1", "100", NOON);
        var doubt = doubt(jump.report(), null);
        // Topics are read in any order: the doubt may come before its report.
        reported.take(List.of(detected(doubt)));
        reported.take(List.of(jump));
        assertThat(reported.of("P1")).isEmpty();
        assertThat(reported.complete("P1")).isEmpty();

        reported.take(List.of(confirmed(jump.report())));
        reported.take(List.of(cleared(doubt)));

        assertThat(reported.complete("P1")).containsExactly("A1");
        assertThat(reported.of("P1").get("A1").answered()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void whatIsCorrectedWhileItIsDoubtedCountsAsCorrectedWhenTheDoubtIsCleared() {
        var jump = said("A1", "95", NOON);
        var doubt = doubt(jump.report(), "A1");
        reported.take(List.of(jump, detected(doubt)));

        reported.take(List.of(corrected(jump.report(), "45"), cleared(doubt)));
        // A batch that is read again takes nothing back.
        reported.take(List.of(jump, corrected(jump.report(), "45")));

        assertThat(percents()).containsExactly(entry("A1", "45"));
    }

    @Test
    void whatCountsStaysHoweverManyLaterReportsAreDoubted() {
        reported.take(List.of(worked("A1", "30", "2026-03-02", null, NOON), said("A1", "40", NOON.plusSeconds(1))));
        for (int i = 0; i < 30; i++) {
            var jump = said("A1", "95", NOON.plusSeconds(60 + i));
            reported.take(List.of(jump, detected(doubt(jump.report(), "A1"))));
        }

        assertThat(percents()).containsExactly(entry("A1", "40"));
        for (int i = 0; i < 30; i++) {
            reported.take(List.of(said("A1", "5" + i % 10, NOON.plusSeconds(600 + i))));
        }
        assertThat(percents()).containsExactly(entry("A1", "59"));
        // Said by a report that is kept no more.
        assertThat(reported.of("P1").get("A1").start()).isEqualTo("2026-03-02");
    }

    @Test
    void goesOnFromWhatAVersionBeforeHasKept() {
        database.getCollection("reported_activities")
                .insertMany(List.of(
                        new Document("_id", "P1/A1")
                                .append("project", "P1")
                                .append("report", "r1")
                                .append("seen", Date.from(NOON))
                                .append("percent", "40")
                                .append("complete", false)
                                .append("start", "2026-03-02"),
                        new Document("_id", "P1/A2")
                                .append("project", "P1")
                                .append("report", "r2")
                                .append("seen", Date.from(NOON))
                                .append("complete", true)));

        reported.take(List.of(said("A1", "60", NOON.plusSeconds(60)), said("A2", "90", NOON.minusSeconds(60))));

        assertThat(percents()).containsOnly(entry("A1", "60"), entry("A2", "100"));
        assertThat(reported.of("P1").get("A1").start()).isEqualTo("2026-03-02");
    }

    /** Two instances that read reports and delays on them at one moment. */
    @Test
    void severalInstancesLoseNothingOfEachOther() {
        var reports = IntStream.range(0, 8)
                .mapToObj(i -> said("A1", String.valueOf(10 + i), NOON.plusSeconds(i)))
                .toList();
        var doubts = reports.stream()
                .skip(5)
                .map(report -> doubt(report.report(), "A1"))
                .toList();
        var work = new ArrayList<Callable<Boolean>>();
        reports.forEach(report -> work.add(() -> taken(report)));
        doubts.forEach(doubt -> work.add(() -> taken(detected(doubt))));

        Race.of(work);

        assertThat(percents()).containsExactly(entry("A1", "14"));
    }

    private boolean taken(Event event) {
        new MongoReportedProgress(database).take(List.of(event));
        return true;
    }

    private Map<String, String> percents() {
        var percents = new HashMap<String, String>();
        reported.of("P1").forEach((id, last) -> percents.put(id, last.percent().toPlainString()));
        return percents;
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

            assertThat(reported.of("P1"))
                    .containsEntry(activity, new Last(new BigDecimal("60"), null, null, NOON.plusSeconds(60), null));
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

    private static Delay doubt(ProgressReport report, @Nullable String activity) {
        return new Delay(
                UUID.randomUUID(),
                1,
                "report-doubted",
                1,
                "default",
                1,
                "P1",
                new Names("项目", null),
                new Subject(Subject.REPORT, report.id().toString(), null, activity),
                "GX",
                Level.YELLOW,
                new Names("存疑", null),
                new Names("存疑", null),
                null,
                Map.of());
    }

    private static DelayDetected detected(Delay delay) {
        return new DelayDetected(UUID.randomUUID(), NOON, 1, List.of("GX"), delay, null);
    }

    private static DelayCleared cleared(Delay delay) {
        return new DelayCleared(UUID.randomUUID(), NOON, 2, List.of("GX"), delay, null);
    }

    private static ReportConfirmed confirmed(ProgressReport report) {
        return new ReportConfirmed(
                UUID.randomUUID(), NOON.plusSeconds(120), List.of("GX"), "P1", report.id(), "属实", BY);
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
