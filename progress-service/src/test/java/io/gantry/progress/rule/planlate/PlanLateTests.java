package io.gantry.progress.rule.planlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Level;
import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.Finding;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The plan ends on 21 March 2026. */
class PlanLateTests {

    private final PlanLate rule = new PlanLate();
    private final Case given = new Case();

    @Test
    void aPlanThatEndsOnTheRequiredDayIsNotLate() {
        assertThat(foundWhenRequired(LocalDate.of(2026, 3, 21))).isEmpty();
        assertThat(foundWhenRequired(LocalDate.of(2026, 3, 20)).orElseThrow().evidence())
                .containsEntry("daysAfter", 1L);
    }

    @Test
    void aPlanIsRedThatEndsMoreThanSixtyDaysLater() {
        var sixtyBefore = LocalDate.of(2026, 3, 21).minusDays(60);

        assertThat(foundWhenRequired(sixtyBefore).orElseThrow().level()).isEqualTo(Level.YELLOW);
        assertThat(foundWhenRequired(sixtyBefore.minusDays(1)).orElseThrow().level())
                .isEqualTo(Level.RED);
    }

    @Test
    void saysBothDates() {
        var found = foundWhenRequired(LocalDate.of(2026, 3, 11)).orElseThrow();

        assertThat(rule.descriptor().summary(found, Case.SHANGHAI).zh())
                .isEqualTo("计划于 2026-03-21 完成，比要求工期 2026-03-11 晚 10 天。");
    }

    @Test
    void aProjectWithoutAPlanHasNone() {
        given.planned();

        assertThat(foundWhenRequired(LocalDate.of(2026, 3, 11))).isEmpty();
    }

    private Optional<Finding> foundWhenRequired(LocalDate day) {
        given.requiredFinish = day;
        return rule.finding(given.about(rule));
    }
}
