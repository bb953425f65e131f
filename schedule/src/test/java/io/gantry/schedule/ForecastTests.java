package io.gantry.schedule;

import static io.gantry.schedule.Samples.day;
import static io.gantry.schedule.Samples.plan;
import static io.gantry.schedule.Samples.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gantry.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTests {

    private static final int RUNS = 10_000;
    private static final long SEED = 42;

    private final Plan plan = plan(
            "2026-03-02",
            List.of(Activity.of("A", 100), Activity.of("B", 100), Activity.milestone("C")),
            Link.of("A", "C"),
            Link.of("B", "C"));

    @Test
    void withoutSpreadTheForecastIsTheSchedule() {
        var schedule = scheduled(plan.finishingBy(day("2026-12-31")));
        var forecast = Forecast.of(schedule, Map.of(), Spread.NONE, 100, SEED);

        assertThat(forecast.p50()).isEqualTo(schedule.finish());
        assertThat(forecast.p80()).isEqualTo(schedule.finish());
        assertThat(forecast.onTime()).isEqualTo(1);
        assertThat(forecast.criticality()).isEqualTo(Map.of("A", 1.0, "B", 1.0, "C", 1.0));
    }

    @Test
    void theSameSeedGivesTheSameForecastInWhateverOrderThePlanIs() {
        var activities = new ArrayList<>(plan.activities());
        Collections.reverse(activities);
        var reversed = Plan.of(plan.start(), plan.calendar(), activities, plan.links());
        var spread = new Spread(0.8, 1, 1.6);

        var forecast = Forecast.of(scheduled(plan), Map.of(), spread, 500, SEED);

        assertThat(Forecast.of(scheduled(plan), Map.of(), spread, 500, SEED)).isEqualTo(forecast);
        assertThat(Forecast.of(scheduled(reversed), Map.of(), spread, 500, SEED))
                .isEqualTo(forecast);
        assertThat(Forecast.of(scheduled(plan), Map.of(), spread, 500, SEED + 1))
                .isNotEqualTo(forecast);
    }

    @Test
    void percentilesAreThoseOfTheTriangularDistribution() {
        var one = plan("2026-03-02", List.of(Activity.of("A", 100)));
        var spread = new Spread(0.8, 1, 1.6);
        var forecast = Forecast.of(scheduled(one), Map.of("A", spread), Spread.NONE, RUNS, SEED);

        assertThat(workingDays(forecast.p50())).isCloseTo((int) Math.round(100 * spread.quantile(0.5)), within(1));
        assertThat(workingDays(forecast.p80())).isCloseTo((int) Math.round(100 * spread.quantile(0.8)), within(1));
    }

    @Test
    void theChanceOfTheOrderedFinishIsTheShareOfRunsThatKeepIt() {
        var one = plan("2026-03-02", List.of(Activity.of("A", 100)));
        var finish = scheduled(one).finish();
        var forecast = Forecast.of(scheduled(one.finishingBy(finish)), Map.of(), new Spread(0.5, 1, 1.5), RUNS, SEED);

        // A duration of 100.5 days is rounded to 101.
        assertThat(forecast.onTime()).isCloseTo(0.51, within(0.02));
    }

    @Test
    void theMoreUncertainOfTwoPathsIsCriticalMoreOften() {
        var forecast = Forecast.of(scheduled(plan), Map.of("A", new Spread(0.9, 1.2, 1.8)), Spread.NONE, RUNS, SEED);

        assertThat(forecast.criticality().get("A")).isGreaterThan(0.9);
        assertThat(forecast.criticality().get("B")).isLessThan(0.2);
        assertThat(forecast.criticality().get("C")).isEqualTo(1);
    }

    @Test
    void whatHasFinishedIsNotDrawnForAnyMore() {
        var done = plan.replacing(Activity.of("A", 100).after(Progress.done(day("2026-03-02"), day("2026-03-13"))))
                .asOf(day("2026-03-16"));

        assertThat(Forecast.of(scheduled(done), Map.of(), new Spread(0.8, 1, 1.6), 100, SEED)
                        .criticality())
                .containsOnlyKeys("B", "C");
    }

    @Test
    void aRecordOfTenOrMoreGivesASpreadFromItsFirstTenthToItsLast() {
        var nine = List.of(0.8, 0.9, 1.0, 1.0, 1.1, 1.1, 1.2, 1.3, 1.4);
        assertThat(Spread.ofRecord(nine)).isEmpty();
        // Ranks 0.9 and 8.1 of 0 to 9: 0.8 + 0.9 × 0.1 and 1.4 + 0.1 × 1.6. What lies between has the mean 1.125.
        var ten = new ArrayList<>(nine);
        ten.add(3.0);
        Collections.reverse(ten);
        assertThat(Spread.ofRecord(ten)).hasValueSatisfying(spread -> {
            assertThat(spread.low()).isCloseTo(0.89, within(1e-9));
            assertThat(spread.likely()).isCloseTo(3 * 1.125 - 0.89 - 1.56, within(1e-9));
            assertThat(spread.high()).isCloseTo(1.56, within(1e-9));
        });
    }

    @Test
    void ofARecordWhoseTenthsAreRatiosTheSpreadEndsThere() {
        // 0.5, 0.6, …, 1.5: P10 is 0.6, P90 is 1.4, and the mean of what lies between is 1.
        var ratios =
                IntStream.rangeClosed(5, 15).mapToObj(tenths -> tenths / 10.0).toList();

        assertThat(Spread.ofRecord(ratios)).hasValueSatisfying(spread -> {
            assertThat(spread.low()).isCloseTo(0.6, within(1e-9));
            assertThat(spread.likely()).isCloseTo(1, within(1e-9));
            assertThat(spread.high()).isCloseTo(1.4, within(1e-9));
        });
    }

    @Test
    void aLopsidedRecordKeepsTheLikelyDurationBetweenTheEnds() {
        assertThat(Spread.ofRecord(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 2.0)))
                .hasValueSatisfying(spread -> assertThat(spread.likely()).isEqualTo(1));
        assertThat(Spread.ofRecord(Collections.nCopies(10, 1.2))).contains(new Spread(1.2, 1.2, 1.2));
    }

    @Test
    void theQuantilesReachFromEndToEnd() {
        var spread = new Spread(0.8, 1, 1.6);

        assertThat(spread.quantile(0)).isEqualTo(0.8);
        assertThat(spread.quantile(0.25)).isCloseTo(1, within(1e-9));
        assertThat(spread.quantile(1)).isEqualTo(1.6);
        assertThat(Spread.NONE.quantile(0.7)).isEqualTo(1);
    }

    @Test
    void refusesASpreadThatIsNone() {
        assertThatThrownBy(() -> new Spread(1, 0.5, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int workingDays(LocalDate finish) {
        return WorkingDays.of(Samples.CHINA).duration(day("2026-03-02"), finish).days();
    }
}
