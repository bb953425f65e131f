package io.gantry.progress.rule.physical;

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

/** One activity of a hundred days from 1 March on: one percent a day, ten when 11 March begins. */
class PhysicalBehindTests {

    private final PhysicalBehind rule = new PhysicalBehind();
    private final Case given =
            new Case().planned(Case.activity("A010", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 8), "7"));

    @Test
    void lessThanTenPointsBehindIsNoDelay() {
        given.percentComplete = new BigDecimal("0.000001");
        assertThat(foundAt("2026-03-11T00:00:00")).isEmpty();

        given.percentComplete = BigDecimal.ZERO;
        assertThat(foundAt("2026-03-10T23:59:59")).isEmpty();
    }

    @Test
    void tenToThirtyPointsBehindAreYellowAndMoreIsRed() {
        given.percentComplete = BigDecimal.ZERO;

        assertThat(foundAt("2026-03-11T00:00:00").orElseThrow().level()).isEqualTo(Level.YELLOW);
        assertThat(foundAt("2026-03-31T00:00:00").orElseThrow().level()).isEqualTo(Level.YELLOW);

        given.percentComplete = new BigDecimal("-0.000001").add(BigDecimal.ONE);
        assertThat(foundAt("2026-04-01T00:00:00").orElseThrow().level()).isEqualTo(Level.RED);
    }

    @Test
    void namesTheBasisAndSaysByHowMuchAtLeast() {
        given.percentComplete = new BigDecimal("2.5");

        var found = foundAt("2026-03-21T00:00:00").orElseThrow();

        assertThat(found.evidence())
                .containsEntry("basis", "weighted-linear")
                .containsEntry("pointsBehind", new BigDecimal("17.500000"))
                .containsEntry("pointsAtLeast", new BigDecimal("15"));
        assertThat(rule.descriptor().summary(found, Case.SHANGHAI).en())
                .isEqualTo("Weighted progress is 2.5%, at least 15 points below plan (each activity growing evenly,"
                        + " weighted).");
    }

    @Test
    void theNextChangeIsTheDayOnWhichItIsBehindByAnotherStepOrRed() {
        given.percentComplete = BigDecimal.ZERO;

        assertThat(nextAt("2026-01-01T00:00:00")).contains(at("2026-03-11T00:00:00"));
        assertThat(nextAt("2026-03-11T00:00:00")).contains(at("2026-03-16T00:00:00"));
        assertThat(nextAt("2026-03-26T12:00:00")).contains(at("2026-03-31T00:00:00"));
        assertThat(nextAt("2026-03-31T00:00:00")).contains(at("2026-04-01T00:00:00"));
        assertThat(nextAt("2026-06-09T00:00:00")).isEmpty();
    }

    @Test
    void whatIsAheadUntilTheEndHasNoNextChange() {
        given.percentComplete = new BigDecimal("95");

        assertThat(nextAt("2026-03-11T00:00:00")).isEmpty();
    }

    @Test
    void theFindingIsTheSameUntilTheNextChangeAndAnotherThen() {
        for (var percent : List.of("0", "3.3", "17.25", "61")) {
            given.percentComplete = new BigDecimal(percent);
            var now = at("2026-02-20T07:00:00");
            for (var next = nextAt(now); next.isPresent(); next = nextAt(now)) {
                assertThat(steady(next.get().minusSeconds(1))).isEqualTo(steady(now));
                assertThat(steady(next.get())).isNotEqualTo(steady(now));
                now = next.get();
            }
            assertThat(steady(at("2027-01-01T00:00:00"))).isEqualTo(steady(now));
        }
    }

    @Test
    void daysPausedSinceThePlanWasRevisedAreNoDaysOfThePlan() {
        given.percentComplete = BigDecimal.ZERO;
        given.pauses = new Pauses(List.of(new Span(at("2026-03-05T08:00:00"), at("2026-03-25T08:00:00"))));

        assertThat(foundAt("2026-03-30T23:59:59")).isEmpty();
        assertThat(foundAt("2026-03-31T00:00:00")).isPresent();
        assertThat(nextAt("2026-03-26T00:00:00")).contains(at("2026-03-31T00:00:00"));

        given.revisedAt = at("2026-03-25T09:00:00");
        assertThat(foundAt("2026-03-25T10:00:00")).isPresent();
    }

    @Test
    void aProjectWithoutAPlanIsNotBehind() {
        given.planned();

        assertThat(foundAt("2026-03-31T00:00:00")).isEmpty();
        assertThat(nextAt("2026-03-31T00:00:00")).isEmpty();
    }

    private Object steady(Instant time) {
        return rule.finding(given.at(time).about(rule))
                .map(found -> List.of(found.level(), found.evidence().get("pointsAtLeast")));
    }

    private Optional<Finding> foundAt(String local) {
        return rule.finding(given.on(local).about(rule));
    }

    private Optional<Instant> nextAt(String local) {
        return nextAt(at(local));
    }

    private Optional<Instant> nextAt(Instant time) {
        return rule.nextChange(given.at(time).about(rule));
    }
}
