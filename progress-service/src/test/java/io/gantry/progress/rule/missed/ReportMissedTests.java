package io.gantry.progress.rule.missed;

import static io.gantry.progress.rule.Case.FOUNDATION;
import static io.gantry.progress.rule.Case.STRUCTURE;
import static io.gantry.progress.rule.Case.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Level;
import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.Outages;
import io.gantry.progress.rule.Pauses;
import io.gantry.progress.rule.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Work begins on Monday 2 March; reports are due on Tuesdays at noon: on the 3rd, 10th, 17th, 24th, 31st. */
class ReportMissedTests {

    private final ReportMissed rule = new ReportMissed();
    private final Case given = new Case();

    @Test
    void theWeekInWhichTheDutyBeginsDoesNotCount() {
        assertThat(foundAt("2026-03-10T11:59:59")).isEmpty();

        assertThat(foundAt("2026-03-10T12:00:00").orElseThrow()).satisfies(found -> {
            assertThat(found.level()).isEqualTo(Level.YELLOW);
            assertThat(found.due()).isEqualTo(at("2026-03-10T12:00:00"));
            assertThat(found.evidence()).containsEntry("reportsMissed", 1L);
        });
    }

    @Test
    void aSecondMissedReportIsRed() {
        assertThat(foundAt("2026-03-17T11:59:59").orElseThrow().level()).isEqualTo(Level.YELLOW);
        assertThat(foundAt("2026-03-17T12:00:00").orElseThrow().level()).isEqualTo(Level.RED);
    }

    @Test
    void saysHowManyInARowInBothLanguages() {
        var found = foundAt("2026-03-17T12:00:00").orElseThrow();

        var said = rule.descriptor().summary(found, Case.SHANGHAI);

        assertThat(said.zh()).isEqualTo("进度报告未按期报送，自 2026-03-02 00:00 起已连续缺报 2 期。");
        assertThat(said.en()).isEqualTo("No progress report has come since 2026-03-02 00:00; missed in a row: 2.");
    }

    @Test
    void aReportIsGoodForItsWeekAndTheNextWeekIsDueAgain() {
        given.achieved(FOUNDATION, "10", "2026-03-04T09:00:00");

        assertThat(foundAt("2026-03-10T12:00:00")).isEmpty();
        assertThat(foundAt("2026-03-17T11:59:59")).isEmpty();
        assertThat(foundAt("2026-03-17T12:00:00")).isPresent();
    }

    @Test
    void aLateReportMakesItGood() {
        given.achieved(FOUNDATION, "10", "2026-03-18T09:00:00");

        assertThat(foundAt("2026-03-18T12:00:00")).isEmpty();
    }

    @Test
    void nobodyOwesAReportBeforeTheWork() {
        given.laidAt = at("2025-12-01T09:00:00");

        assertThat(foundAt("2026-03-01T12:00:00")).isEmpty();
    }

    @Test
    void nobodyOwesAReportAfterTheWork() {
        given.achieved(FOUNDATION, "100", "2026-03-09T10:00:00");
        given.achieved(STRUCTURE, "100", "2026-03-09T10:00:00");

        assertThat(foundAt("2026-04-28T12:00:00")).isEmpty();
        assertThat(nextAt("2026-04-28T12:00:00")).isEmpty();
    }

    @Test
    void theTimeBetweenTwoActivitiesDoesNotCount() {
        given.planned(
                Case.activity(FOUNDATION, Case.FIRST_DAY, Case.FIRST_DAY.plusDays(3), "1"),
                Case.activity(STRUCTURE, Case.FIRST_DAY.plusDays(90), Case.FIRST_DAY.plusDays(99), "3"));
        given.achieved(FOUNDATION, "100", "2026-03-05T10:00:00");

        // The structure begins on Sunday 31 May; due on 2 June, which does not count, and on the 9th.
        assertThat(foundAt("2026-06-09T11:59:59")).isEmpty();
        assertThat(foundAt("2026-06-09T12:00:00").orElseThrow().evidence()).containsEntry("reportsMissed", 1L);
    }

    @Test
    void aPlanThatIsLaidAfterTheLastReportExcusesNobody() {
        given.achieved(FOUNDATION, "10", "2026-03-04T09:00:00");
        given.laidAt = at("2026-03-16T09:00:00");

        assertThat(foundAt("2026-03-17T12:00:00").orElseThrow().evidence()).containsEntry("reportsMissed", 1L);
    }

    @Test
    void withoutAReportTheDutyBeginsWithThePlan() {
        given.laidAt = at("2026-03-16T09:00:00");

        assertThat(foundAt("2026-03-24T11:59:59")).isEmpty();
        assertThat(foundAt("2026-03-24T12:00:00")).isPresent();
    }

    @Test
    void dueTimesInAnOutageOfTheIntakeDoNotCount() {
        given.outages = new Outages(List.of(new Span(at("2026-03-09T00:00:00"), at("2026-03-25T00:00:00"))));

        assertThat(foundAt("2026-03-25T00:00:00")).isEmpty();
        // The outage took longer than a week: a whole week is granted after it.
        assertThat(foundAt("2026-03-31T12:00:00")).isEmpty();
        assertThat(foundAt("2026-04-07T12:00:00").orElseThrow()).satisfies(found -> {
            assertThat(found.level()).isEqualTo(Level.YELLOW);
            assertThat(found.due()).isEqualTo(at("2026-04-07T12:00:00"));
            assertThat(found.evidence()).containsEntry("reportsMissed", 1L).containsEntry("reportsExcused", 4L);
        });
    }

    @Test
    void aShortOutageExcusesOnlyAsLongAsItTook() {
        given.outages = new Outages(List.of(new Span(at("2026-03-10T11:00:00"), at("2026-03-10T11:30:00"))));
        assertThat(foundAt("2026-03-10T12:00:00")).isPresent();

        given.outages = new Outages(List.of(new Span(at("2026-03-10T11:00:00"), at("2026-03-10T11:31:00"))));
        assertThat(foundAt("2026-03-10T12:00:00")).isEmpty();
    }

    @Test
    void whatWasMissedBeforeAnOutageStillCounts() {
        given.outages = new Outages(List.of(new Span(at("2026-03-16T00:00:00"), at("2026-03-18T00:00:00"))));

        assertThat(foundAt("2026-03-18T00:00:00").orElseThrow().evidence())
                .containsEntry("reportsMissed", 1L)
                .containsEntry("reportsExcused", 1L);
    }

    @Test
    void theDutyBeginsAnewAfterAPause() {
        given.pauses = new Pauses(List.of(new Span(at("2026-03-09T09:00:00"), at("2026-03-18T09:00:00"))));

        assertThat(foundAt("2026-03-24T12:00:00")).isEmpty();
        assertThat(foundAt("2026-03-31T12:00:00").orElseThrow().evidence()).containsEntry("reportsMissed", 1L);
    }

    @Test
    void theNextChangeIsTheFirstDueTimeThatCanBeMissed() {
        assertThat(nextAt("2026-03-02T11:59:59")).contains(at("2026-03-10T12:00:00"));
        assertThat(nextAt("2026-03-10T11:59:59")).contains(at("2026-03-10T12:00:00"));
        assertThat(nextAt("2026-03-10T12:00:00")).contains(at("2026-03-17T12:00:00"));
    }

    private Optional<Finding> foundAt(String local) {
        return rule.finding(given.on(local).about(rule));
    }

    private Optional<Instant> nextAt(String local) {
        return rule.nextChange(given.on(local).about(rule));
    }
}
