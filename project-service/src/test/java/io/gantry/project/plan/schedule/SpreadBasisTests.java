package io.gantry.project.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.schedule.SpreadBasis.Basis;
import io.gantry.schedule.Spread;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadBasisTests {

    private static final ForecastWish NOTHING_GIVEN = new ForecastWish(100, 1, null, Map.of());
    private static final Spread GIVEN = new Spread(1, 1.2, 1.5);

    @Test
    void comparesWorkingDaysOfWhatWasDoneWithThoseFirstPlanned() {
        // Planned for the week of March 2 and done until the Wednesday after; the weekend between counts for neither.
        var late = work("2026-03-02", "2026-03-06", "2026-03-02", "2026-03-11");
        // National Day of 2026 is off until October 7: planned for the day before and the day after, done in one of
        // them.
        var early = work("2026-09-30", "2026-10-08", "2026-10-08", "2026-10-08");
        // Planned for a Sunday: a day at least.
        var sunday = work("2026-03-08", "2026-03-08", "2026-03-09", "2026-03-11");
        var mistyped = work("2026-03-02", "2026-03-06", "2026-03-11", "2026-03-02");

        assertThat(FinishedWork.ratios(List.of(late, early, sunday, mistyped), ShippedCalendars.china()))
                .containsExactly(8 / 5.0, 1 / 2.0, 3 / 1.0);
    }

    @Test
    void tenFinishedActivitiesAreARecordOfTheirOwnUnit() {
        var ratios =
                IntStream.rangeClosed(5, 15).mapToObj(tenths -> tenths / 10.0).toList();

        assertThat(SpreadBasis.of("GX", NOTHING_GIVEN, ratios))
                .isEqualTo(new SpreadBasis("GX", Basis.RECORD, 11, new Spread(0.6, 1, 1.4)));
        assertThat(SpreadBasis.of("GX", NOTHING_GIVEN, Collections.nCopies(10, 4 / 3.0)))
                .isEqualTo(new SpreadBasis("GX", Basis.RECORD, 10, new Spread(1.3333, 1.3333, 1.3333)));
    }

    @Test
    void fewerAreNoneAndTheAnswerSaysHowMany() {
        assertThat(SpreadBasis.of("GX", NOTHING_GIVEN, Collections.nCopies(9, 2.0)))
                .isEqualTo(new SpreadBasis("GX", Basis.ASSUMED, 9, new Spread(0.9, 1, 1.3)));
    }

    @Test
    void whatIsGivenCountsBeforeTheRecord() {
        var ratios = Collections.nCopies(10, 2.0);

        assertThat(SpreadBasis.of("GX", new ForecastWish(100, 1, GIVEN, Map.of()), ratios))
                .isEqualTo(new SpreadBasis("GX", Basis.GIVEN, 0, GIVEN));
        var ofOne = new ForecastWish(100, 1, null, Map.of("GX", GIVEN));
        assertThat(SpreadBasis.of("GX", ofOne, List.of())).isEqualTo(new SpreadBasis("GX", Basis.GIVEN, 0, GIVEN));
        assertThat(SpreadBasis.of("GX-HB", ofOne, ratios).basis()).isEqualTo(Basis.RECORD);
    }

    private static FinishedWork work(String plannedStart, String plannedFinish, String start, String finish) {
        return new FinishedWork(
                new PlannedDates(LocalDate.parse(plannedStart), LocalDate.parse(plannedFinish)),
                LocalDate.parse(start),
                LocalDate.parse(finish));
    }
}
