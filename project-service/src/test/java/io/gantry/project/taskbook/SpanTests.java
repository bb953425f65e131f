package io.gantry.project.taskbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A year is even over the months of the plan within it. */
class SpanTests {

    @Test
    void aMonthCountsAsMuchAsAnother() {
        assertThat(even("120", "2025-01-01", "2027-12-31"))
                .isEqualTo("[10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10]");
    }

    @Test
    void monthsOutsideThePlanGetNothing() {
        assertThat(even("80", "2026-03-01", "2026-10-31")).isEqualTo("[0, 0, 10, 10, 10, 10, 10, 10, 10, 10, 0, 0]");
    }

    @Test
    void aPartOfAMonthCountsByItsDays() {
        // 15 of 30 days of April, and May.
        assertThat(even("300", "2026-04-16", "2026-05-31")).isEqualTo("[0, 0, 0, 100, 200, 0, 0, 0, 0, 0, 0, 0]");
        assertThat(even("300", "2026-02-15", "2026-02-28")).isEqualTo("[0, 300, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]");
    }

    @Test
    void whatIsPlannedOutsideOfThePlanIsForTheWholeYear() {
        var whole = "[10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10]";

        assertThat(even("120", "2024-01-01", "2025-12-31")).isEqualTo(whole);
        assertThat(even("120", "2027-01-01", "2027-12-31")).isEqualTo(whole);
        assertThat(even("120", null, null)).isEqualTo(whole);
    }

    private static String even(String amount, @Nullable String start, @Nullable String finish) {
        var plan = new Span(
                start == null ? null : LocalDate.parse(start), finish == null ? null : LocalDate.parse(finish));
        return Shares.of(Money.yuan(amount), plan.weights(2026)).toString();
    }
}
