package io.gantry.project.element;

import static io.gantry.project.element.Elements.CHINA;
import static io.gantry.project.element.Elements.day;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DaysTests {

    @Test
    void theLatestDayToApplyLeavesTheLeadTimeInWorkingDays() {
        // Thursday 5 March, Friday 6, Monday 9, Tuesday 10, Wednesday 11.
        assertThat(Days.of(day("2026-03-12"), 5, CHINA))
                .isEqualTo(new Days(day("2026-03-12"), day("2026-03-05"), false));
    }

    @Test
    void makeUpWorkdaysCountAndHolidaysDoNot() {
        // From 15 to 23 February are holidays; Saturday 14 and Saturday 28 February are worked.
        assertThat(Days.of(day("2026-03-02"), 5, CHINA).latestApplyBy()).isEqualTo(day("2026-02-24"));
        assertThat(Days.of(day("2026-02-24"), 1, CHINA).latestApplyBy()).isEqualTo(day("2026-02-14"));
    }

    @Test
    void whatIsNeededOnADayOffIsThereOnTheWorkingDayBefore() {
        assertThat(Days.of(day("2026-03-15"), 0, CHINA).latestApplyBy()).isEqualTo(day("2026-03-13"));
        assertThat(Days.of(day("2026-03-15"), 5, CHINA).latestApplyBy()).isEqualTo(day("2026-03-06"));
    }

    @Test
    void saysWhereTheHolidaysAreNotKnownYet() {
        assertThat(Days.of(day("2031-03-12"), 5, CHINA).assumed()).isTrue();
    }

    @Test
    void whatNobodyKnowsTheNeedOfHasNoDays() {
        assertThat(Days.of(null, 5, CHINA)).isEqualTo(Days.NONE);
    }
}
