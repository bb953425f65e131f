package io.gantry.progress.rule.overdue;

import static io.gantry.progress.rule.Case.FOUNDATION;
import static io.gantry.progress.rule.Case.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Level;
import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.Pauses;
import io.gantry.progress.rule.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityOverdueTests {

    private final ActivityOverdue rule = new ActivityOverdue();
    private final Case given = new Case();

    @Test
    void anActivityIsOverdueWhenItsLastDayHasEnded() {
        assertThat(foundAt("2026-03-11T23:59:59")).isEmpty();

        assertThat(foundAt("2026-03-12T00:00:00").orElseThrow()).satisfies(found -> {
            assertThat(found.level()).isEqualTo(Level.YELLOW);
            assertThat(found.due()).isEqualTo(at("2026-03-12T00:00:00"));
            assertThat(found.evidence())
                    .containsEntry("daysLate", 1L)
                    .containsEntry("plannedFinish", LocalDate.of(2026, 3, 11))
                    .containsEntry("percentComplete", BigDecimal.ZERO);
        });
    }

    @Test
    void itIsRedFromFifteenDaysOn() {
        assertThat(foundAt("2026-03-25T23:59:59").orElseThrow().level()).isEqualTo(Level.YELLOW);
        assertThat(foundAt("2026-03-26T00:00:00").orElseThrow().level()).isEqualTo(Level.RED);
    }

    @Test
    void aCompleteActivityIsNeverOverdue() {
        given.achieved(FOUNDATION, "99.99", "2026-03-09T10:00:00");
        assertThat(foundAt("2026-03-12T00:00:00")).isPresent();

        given.achieved(FOUNDATION, "100", "2026-03-10T10:00:00");
        assertThat(foundAt("2026-03-12T00:00:00")).isEmpty();
    }

    @Test
    void daysOnWhichTheProjectWasPausedDoNotMakeItRed() {
        given.pauses = new Pauses(List.of(new Span(at("2026-03-14T09:00:00"), at("2026-03-20T09:00:00"))));

        assertThat(foundAt("2026-03-31T23:00:00").orElseThrow()).satisfies(found -> {
            assertThat(found.level()).isEqualTo(Level.YELLOW);
            assertThat(found.evidence()).containsEntry("daysLate", 20L).containsEntry("daysPaused", 6L);
        });
        assertThat(foundAt("2026-04-01T00:00:00").orElseThrow().level()).isEqualTo(Level.RED);
    }

    @Test
    void theNextChangeIsWhenItBecomesOverdueAndThenWhenItBecomesRed() {
        assertThat(nextAt("2026-02-01T08:00:00")).contains(at("2026-03-12T00:00:00"));
        assertThat(nextAt("2026-03-12T00:00:00")).contains(at("2026-03-26T00:00:00"));
        assertThat(nextAt("2026-03-26T00:00:00")).isEmpty();
    }

    @Test
    void aCompleteActivityHasNoNextChange() {
        given.achieved(FOUNDATION, "100", "2026-03-10T10:00:00");

        assertThat(nextAt("2026-03-11T00:00:00")).isEmpty();
    }

    private Optional<Finding> foundAt(String local) {
        return rule.finding(given.on(local).about(rule, FOUNDATION));
    }

    private Optional<Instant> nextAt(String local) {
        return rule.nextChange(given.on(local).about(rule, FOUNDATION));
    }
}
