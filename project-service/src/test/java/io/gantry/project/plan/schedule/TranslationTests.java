package io.gantry.project.plan.schedule;

import static io.gantry.project.plan.schedule.Works.REQUIRED;
import static io.gantry.project.plan.schedule.Works.day;
import static io.gantry.project.plan.schedule.Works.milestone;
import static io.gantry.project.plan.schedule.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.ActivityConstraint.Kind;
import io.gantry.event.ActivityLink.LagUnit;
import io.gantry.event.ActivityLink.Type;
import io.gantry.schedule.Activity;
import io.gantry.schedule.Constraint;
import io.gantry.schedule.Lag;
import io.gantry.schedule.Link;
import io.gantry.schedule.LinkType;
import io.gantry.schedule.Plan;
import io.gantry.schedule.Span;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationTests {

    @Test
    void whatHasNoDurationTakesTheWorkingDaysOfItsDates() {
        assertThat(only(work("A", "2026-09-28", "2026-10-09")).duration()).isEqualTo(5);
        assertThat(only(work("A", "2026-10-01", "2026-10-07")).duration()).isEqualTo(1);
        assertThat(only(milestone("A", "2026-10-01")).duration()).isZero();
        assertThat(only(work("A", "2026-09-28", "2026-10-09").lasting(7)).duration())
                .isEqualTo(7);
    }

    @Test
    void whatWaitsForNothingStartsNoEarlierThanPlanned() {
        assertThat(only(work("A", "2026-11-02", "2026-11-06")).constraint())
                .isEqualTo(Constraint.of(Constraint.Kind.SNET, day("2026-11-02")));
    }

    @Test
    void whatHasAConstraintHasThisOneOnly() {
        assertThat(only(work("A", "2026-11-02", "2026-11-06").under(Kind.FNLT, "2026-11-30"))
                        .constraint())
                .isEqualTo(Constraint.of(Constraint.Kind.FNLT, day("2026-11-30")));
        assertThat(only(work("A", "2026-11-02", "2026-11-06").under(Kind.ASAP, null))
                        .constraint())
                .isEqualTo(Constraint.ASAP);
        for (var kind : Kind.values()) {
            var date = kind == Kind.ASAP || kind == Kind.ALAP ? null : "2026-11-30";
            assertThat(only(work("A", "2026-11-02", "2026-11-06").under(kind, date))
                            .constraint()
                            .kind())
                    .hasToString(kind.name());
        }
    }

    @Test
    void whatWaitsIsAsEarlyAsItsLinksAllow() {
        var plan = translated(
                work("A", "2026-11-02", "2026-11-06"),
                work("B", "2026-11-16", "2026-11-20").after("A"));

        assertThat(plan.activities().get(1).constraint()).isEqualTo(Constraint.ASAP);
        assertThat(plan.activities().get(1).planned()).isEqualTo(new Span(day("2026-11-16"), day("2026-11-20")));
        assertThat(plan.links()).containsExactly(Link.of("A", "B"));
        assertThat(plan.start()).isEqualTo("2026-11-02");
        assertThat(plan.required()).isEqualTo(REQUIRED);
        assertThat(plan.dataDate()).isNull();
    }

    @Test
    void linksKeepTheirTypesAndLags() {
        var plan = translated(
                work("A", "2026-11-02", "2026-11-06"),
                work("B", "2026-11-16", "2026-11-20")
                        .after("A", Type.SS, 3, LagUnit.WORKING)
                        .after("A", Type.FF, -2, LagUnit.ELAPSED),
                work("C", "2026-11-16", "2026-11-20").after("A", Type.SF, 0, LagUnit.WORKING));

        assertThat(plan.links())
                .containsExactly(
                        new Link("A", "B", LinkType.SS, Lag.working(3)),
                        new Link("A", "B", LinkType.FF, Lag.elapsed(-2)),
                        new Link("A", "C", LinkType.SF, Lag.NONE));
    }

    @Test
    void aSummaryIsNotComputed() {
        var plan = translated(
                work("S", "2026-11-02", "2026-11-30"),
                work("A", "2026-11-02", "2026-11-06").within("S"));

        assertThat(plan.activities()).extracting(Activity::id).containsExactly("A");
    }

    @Test
    void whatIsHeldStartsNoEarlierUnlessItHasAConstraint() {
        var held = Map.of("B", day("2026-11-18"), "C", day("2026-11-18"));

        var plan = translated(
                held,
                work("A", "2026-11-02", "2026-11-06"),
                work("B", "2026-11-16", "2026-11-20").after("A"),
                work("C", "2026-11-16", "2026-11-20").after("A").under(Kind.ALAP, null));

        assertThat(plan.activities())
                .extracting(Activity::constraint)
                .endsWith(Constraint.of(Constraint.Kind.SNET, day("2026-11-18")), Constraint.ALAP);
    }

    private static Activity only(Works work) {
        return translated(work).activities().get(0);
    }

    private static Plan translated(Works... works) {
        return translated(Map.of(), works);
    }

    private static Plan translated(Map<String, LocalDate> held, Works... works) {
        var stored = Works.plan(works);
        return new Translation(stored, held).plan(stored.activities(), stored.requiredFinish());
    }
}
