package io.gantry.project.plan.schedule;

import static io.gantry.project.plan.schedule.Works.day;
import static io.gantry.project.plan.schedule.Works.milestone;
import static io.gantry.project.plan.schedule.Works.plan;
import static io.gantry.project.plan.schedule.Works.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gantry.project.plan.schedule.ForecastView.CriticalShare;
import io.gantry.project.plan.schedule.QualityView.QualityPoint;
import io.gantry.schedule.Compression;
import io.gantry.schedule.ScheduledActivity.State;
import io.gantry.schedule.Spread;
import io.gantry.schedule.quality.Check;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan that is half done: piles are driven, the structure is under way, painting has not begun though it should have finished. */
class ProgressAnswersTests {

    private static final LocalDate TODAY = day("2026-11-12");

    private static final StoredPlan DRAWN_UP = plan(
            work("A", "2026-11-02", "2026-11-05"),
            work("B", "2026-11-06", "2026-11-13").after("A"),
            work("C", "2026-11-02", "2026-11-11"),
            milestone("M", "2026-11-13").after("B").after("C"));

    private static final StoredPlan HALF_DONE = DRAWN_UP.with(
            Map.of(
                    "A", achieved("100", "2026-11-03", "2026-11-06"),
                    "B", achieved("40", "2026-11-09", null)),
            TODAY);

    @Test
    void whatRemainsIsForecastFromTodayBesideThePlannedDates() {
        var schedule = ScheduleAnswers.schedule(HALF_DONE, 0);

        assertThat(schedule.dataDate()).isEqualTo(TODAY);
        assertThat(schedule.activities())
                .extracting(ComputedActivity::state)
                .containsExactly(State.DONE, State.UNDER_WAY, State.OPEN, State.OPEN);
        // Of six working days 40 % are done: four remain, from Thursday on.
        assertThat(schedule.activities())
                .extracting(ComputedActivity::earlyStart)
                .containsExactly(day("2026-11-03"), day("2026-11-09"), TODAY, day("2026-11-23"));
        assertThat(schedule.activities())
                .extracting(ComputedActivity::earlyFinish)
                .containsExactly(day("2026-11-06"), day("2026-11-17"), day("2026-11-23"), day("2026-11-23"));
        assertThat(schedule.activities()).extracting(ComputedActivity::daysLate).containsExactly(1, 2, 8, 6);
        assertThat(schedule.activities())
                .extracting(ComputedActivity::plannedFinish)
                .containsExactly(day("2026-11-05"), day("2026-11-13"), day("2026-11-11"), day("2026-11-13"));
        assertThat(schedule.finish()).isEqualTo("2026-11-23");
        assertThat(schedule.critical()).containsExactly("C", "M");
    }

    @Test
    void aPlanOfWhichNothingHasBegunIsComputedAsItWasDrawnUp() {
        var unbegun = DRAWN_UP.with(Map.of("A", achieved("0", null, null)), TODAY);

        var schedule = ScheduleAnswers.schedule(unbegun, 0);

        assertThat(schedule.dataDate()).isNull();
        assertThat(schedule.finish()).isEqualTo("2026-11-13");
        assertThat(schedule.activities()).extracting(ComputedActivity::state).containsOnly(State.OPEN);
    }

    @Test
    void lateDatesOfWhatRemainsCountBackFromTheRequiredFinishAndWhatIsDoneStays() {
        var answer = ScheduleAnswers.whatIf(
                HALF_DONE, new Wish(List.of(), Set.of(), day("2026-11-18"), new Compression(50, 0)), TODAY);

        assertThat(answer.finishBefore()).isEqualTo("2026-11-23");
        assertThat(answer.latest())
                .extracting(Latest::id, Latest::start, Latest::finish, Latest::passed)
                .containsExactly(
                        tuple("A", day("2026-11-03"), day("2026-11-06"), false),
                        tuple("B", day("2026-11-13"), day("2026-11-18"), false),
                        tuple("C", day("2026-11-09"), day("2026-11-18"), true),
                        tuple("M", day("2026-11-18"), day("2026-11-18"), false));
        assertThat(answer.candidates()).extracting(Proposal::activity).containsOnly("C");
        assertThat(answer.remedies()).containsExactly(new Proposal(Proposal.Kind.CRASH, "C", null, 3));
        assertThat(answer.feasible()).isTrue();
    }

    @Test
    void aSummaryIsUnderWayWhileOneOfItsPartsIsNotAsTheOthers() {
        var parts = plan(
                        work("S", "2026-11-02", "2026-11-13"),
                        work("A", "2026-11-02", "2026-11-05").within("S"),
                        work("B", "2026-11-06", "2026-11-13").within("S").after("A"))
                .with(Map.of("A", achieved("100", "2026-10-29", "2026-11-06")), TODAY);

        var schedule = ScheduleAnswers.schedule(parts, 0);

        assertThat(schedule.activities().get(0).state()).isEqualTo(State.UNDER_WAY);
        assertThat(schedule.activities().get(0).earlyStart()).isEqualTo("2026-10-29");
        assertThat(schedule.start()).isEqualTo("2026-10-29");
        assertThat(schedule.activities().get(0).earlyFinish()).isEqualTo("2026-11-19");
        assertThat(schedule.activities().get(0).totalFloat())
                .isEqualTo(schedule.activities().get(2).totalFloat())
                .isPositive();
    }

    @Test
    void aForecastDrawsForWhatRemainsOnly() {
        // Everything takes twice as long, each time: what remains of C takes 16 working days instead of 8.
        var forecast = forecast(HALF_DONE, new Spread(2, 2, 2));

        assertThat(forecast.finish()).isEqualTo("2026-11-23");
        assertThat(forecast.p50()).isEqualTo("2026-12-03");
        assertThat(forecast.p80()).isEqualTo("2026-12-03");
        assertThat(forecast.criticality()).extracting(CriticalShare::id).containsExactly("C", "M");
    }

    @Test
    void whatHasFinishedHasNoVariance() {
        var done = DRAWN_UP.with(
                Map.of(
                        "A", achieved("100", "2026-11-03", "2026-11-06"),
                        "B", achieved("100", "2026-11-09", "2026-11-11"),
                        "C", achieved("100", "2026-11-02", "2026-11-10"),
                        "M", achieved("100", "2026-11-11", "2026-11-11")),
                TODAY);

        var forecast = forecast(done, new Spread(0.5, 1, 3));

        assertThat(forecast.p50()).isEqualTo("2026-11-11");
        assertThat(forecast.p80()).isEqualTo("2026-11-11");
        assertThat(forecast.onTime()).isEqualTo(100);
        assertThat(forecast.criticality()).isEmpty();
    }

    @Test
    void checksWhatWasMissedAndHowMuchOfWhatWasDueIsDone() {
        var missed = point(HALF_DONE, Check.MISSED_TASKS);
        var index = point(HALF_DONE, Check.BEI);

        assertThat(missed.of()).isEqualTo(2);
        assertThat(missed.activities()).containsExactly("A", "C");
        assertThat(missed.passed()).isFalse();
        assertThat(index.percent()).isEqualTo(50);
        assertThat(index.activities()).containsExactly("C");
        assertThat(index.passed()).isFalse();
        assertThat(point(HALF_DONE, Check.INVALID_DATES).passed()).isTrue();
    }

    @Test
    void checksWhetherWhatWasReportedIsStillToCome() {
        var ahead = DRAWN_UP.with(Map.of("A", achieved("100", "2026-11-03", "2026-11-20")), TODAY);

        var point = point(ahead, Check.INVALID_DATES);

        assertThat(point.activities()).containsExactly("A");
        assertThat(point.passed()).isFalse();
    }

    private static QualityPoint point(StoredPlan plan, Check check) {
        return ScheduleAnswers.quality(plan).points().get(check.ordinal());
    }

    private static ForecastView forecast(StoredPlan plan, Spread spread) {
        return ScheduleAnswers.forecast(plan, new ForecastWish(200, 7, spread, Map.of()), Map.of());
    }

    private static Achieved achieved(String percent, @Nullable String start, @Nullable String finish) {
        return new Achieved(
                new BigDecimal(percent), start == null ? null : day(start), finish == null ? null : day(finish), TODAY);
    }
}
