package io.gantry.project.plan.schedule;

import static io.gantry.project.plan.schedule.Works.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.schedule.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AchievedTests {

    private static final LocalDate PLANNED = day("2026-11-02");

    @ParameterizedTest
    @CsvSource({"1,10,10", "40,6,4", "50,10,5", "99.9,10,1", "99.99,1,1"})
    void thereRemainsWhatThePercentageLeavesRoundedUp(String percent, int duration, int remaining) {
        assertThat(achieved(percent, "2026-11-04", null).progress(duration, PLANNED))
                .isEqualTo(Progress.underWay(day("2026-11-04"), remaining));
    }

    @Test
    void whatHasBegunWithNothingToShowStillTakesItsWholeDuration() {
        assertThat(achieved("0", "2026-11-04", null).progress(10, PLANNED))
                .isEqualTo(Progress.underWay(day("2026-11-04"), 10));
        assertThat(achieved("0", null, null).progress(10, PLANNED)).isNull();
    }

    @Test
    void aMilestoneIsReachedOrNot() {
        assertThat(achieved("50", "2026-11-04", null).progress(0, PLANNED)).isNull();
        assertThat(achieved("100", null, "2026-11-04").progress(0, PLANNED))
                .isEqualTo(Progress.done(PLANNED, day("2026-11-04")));
    }

    /** It was seen on 2026-11-10. */
    @Test
    void aDayThatWasNotSaidIsTheOneThatIsLikeliest() {
        assertThat(achieved("100", null, null).progress(5, PLANNED))
                .isEqualTo(Progress.done(PLANNED, day("2026-11-10")));
        assertThat(achieved("30", null, null).progress(10, day("2026-12-01")))
                .isEqualTo(Progress.underWay(day("2026-11-10"), 7));
        assertThat(achieved("100", null, "2026-10-30").progress(5, PLANNED))
                .isEqualTo(Progress.done(day("2026-10-30"), day("2026-10-30")));
    }

    @Test
    void aYearThatCannotBeIsAsNotSaid() {
        assertThat(achieved("100", "0026-11-02", "2206-11-04").progress(5, PLANNED))
                .isEqualTo(Progress.done(PLANNED, day("2026-11-10")));
    }

    private static Achieved achieved(String percent, @Nullable String start, @Nullable String finish) {
        return new Achieved(
                new BigDecimal(percent),
                start == null ? null : day(start),
                finish == null ? null : day(finish),
                day("2026-11-10"));
    }
}
