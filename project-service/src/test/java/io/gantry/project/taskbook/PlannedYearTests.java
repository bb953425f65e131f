package io.gantry.project.taskbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Names;
import io.gantry.event.PlannedStage;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.YearTarget;
import io.gantry.project.project.StageLog;
import io.gantry.project.taskbook.PlannedYear.Basis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What a project plans for a year, said or by default. */
class PlannedYearTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 5);
    private static final Span PLAN = new Span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 10, 31));
    private static final StageLog STAGES = new StageLog(
            List.of(),
            List.of(
                    new PlannedStage(Stage.STARTED, LocalDate.of(2026, 3, 18)),
                    new PlannedStage(Stage.COMPLETED, LocalDate.of(2027, 6, 30))));

    @Property
    void monthsAddUpToTheYearWhateverThePlan(
            @ForAll("amounts") BigDecimal amount, @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        var plan = one.isBefore(other) ? new Span(one, other) : new Span(other, one);

        var planned = planned(2026, new YearTarget(2026, amount, null, null, null), plan);

        assertThat(Money.sum(planned.months())).isEqualByComparingTo(amount);
        assertThat(planned.basis()).isEqualTo(Basis.LINEAR);
    }

    @Example
    void isEvenOverThePlanWhereOnlyTheYearIsSaid() {
        var target = new YearTarget(2026, Money.yuan("800"), null, null, null);

        assertThat(planned(2026, target, PLAN).months())
                .isEqualTo(Money.months("0", "0", "100", "100", "100", "100", "100", "100", "100", "100", "0", "0"));
    }

    @Example
    void isAsTheMonthsSayWhereTheyAreSaid() {
        var months = Money.months("0", "0", "0", "0", "10", "20", "30", "40", "0", "0", "0", "0");

        var planned = planned(2026, new YearTarget(2026, Money.yuan("100"), months, null, null), PLAN);

        assertThat(planned.basis()).isEqualTo(Basis.GIVEN);
        assertThat(planned.months()).isEqualTo(months);
    }

    @Example
    void isTheRegisteredInvestmentOfThisYearWhereNothingIsSaid() {
        var planned = planned(2026, null, PLAN);

        assertThat(planned.basis()).isEqualTo(Basis.REGISTERED);
        assertThat(planned.investment()).isEqualByComparingTo("1000.50");
        assertThat(planned.months().get(0)).isZero();
        assertThat(Money.sum(planned.months())).isEqualByComparingTo("1000.50");
    }

    @Example
    void isNothingInOtherYears() {
        var planned = planned(2027, null, PLAN);

        assertThat(planned.basis()).isEqualTo(Basis.NONE);
        assertThat(planned.investment()).isZero();
        assertThat(planned.months())
                .hasSize(12)
                .allSatisfy(month -> assertThat(month).isZero());
    }

    @Example
    void startsAndEndsAsSaidAndOtherwiseAsTheDaysOfItsStages() {
        assertThat(planned(2026, null, PLAN).startMonth()).isEqualTo(3);
        assertThat(planned(2026, null, PLAN).completionMonth()).isNull();
        assertThat(planned(2027, null, PLAN).startMonth()).isNull();
        assertThat(planned(2027, null, PLAN).completionMonth()).isEqualTo(6);

        var said = new YearTarget(2026, Money.yuan("1"), null, 5, 12);
        assertThat(planned(2026, said, PLAN).startMonth()).isEqualTo(5);
        assertThat(planned(2026, said, PLAN).completionMonth()).isEqualTo(12);
    }

    private static PlannedYear planned(int year, @Nullable YearTarget target, Span plan) {
        return PlannedYear.of(year, target, project(), plan, STAGES, TODAY);
    }

    private static Project project() {
        return new Project(
                "P",
                new Names("污水厂", null),
                "INDUSTRY",
                null,
                "100M",
                Money.yuan("5000"),
                Money.yuan("1000.50"),
                "GX",
                "GX-HB",
                "GX-HB",
                null,
                LocalDate.of(2027, 6, 30));
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999999999.99"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-900, 900).map(LocalDate.of(2026, 6, 15)::plusDays);
    }
}
