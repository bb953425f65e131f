package io.gantry.project.plan.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gantry.problem.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({"30, DAY", "90, WEEK", "700, MONTH", "2500, QUARTER", "9000, YEAR"})
    void itsScaleIsAsFineAsThereIsRoom(int days, Step step) {
        assertThat(axis(days).step()).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"1", "30", "400", "3000", "30000"})
    void itsPartsCoverItWithoutGaps(int days) {
        var axis = axis(days);
        for (var step : Step.values()) {
            var parts = axis.parts(step, false, Language.CHINESE);
            assertThat(parts.get(0).from()).isEqualTo(100);
            assertThat(parts.get(parts.size() - 1).to()).isCloseTo(900, within(0.001));
            for (int i = 1; i < parts.size(); i++) {
                assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to());
            }
        }
    }

    @Test
    void aDayEndsWhereTheNextBegins() {
        var axis = axis(365);

        assertThat(axis.evening(NEW_YEAR)).isEqualTo(axis.morning(NEW_YEAR.plusDays(1)));
        assertThat(axis.morning(NEW_YEAR)).isGreaterThan(100);
        assertThat(axis.evening(NEW_YEAR.plusDays(364))).isLessThan(900);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, false, 17, 17",
        "WEEK, false, 16, 16",
        "MONTH, false, 3月, Mar",
        "MONTH, true, 2026年3月, Mar 2026",
        "QUARTER, false, 1季度, Q1",
        "YEAR, true, 2026年, 2026"
    })
    void itsPartsAreNamedInTheLanguageOfTheReader(Step step, boolean above, String chinese, String english) {
        var first = step.first(LocalDate.of(2026, 3, 17).minusDays(step == Step.WEEK ? 1 : 0));

        assertThat(step.label(first, above, Language.CHINESE)).isEqualTo(chinese);
        assertThat(step.label(first, above, Language.ENGLISH)).isEqualTo(english);
    }

    private static TimeAxis axis(int days) {
        return new TimeAxis(NEW_YEAR, NEW_YEAR.plusDays(days - 1L), 100, 800);
    }
}
