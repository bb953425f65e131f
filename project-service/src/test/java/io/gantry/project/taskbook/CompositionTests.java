package io.gantry.project.taskbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gantry.calendar.WorkingDays;
import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.project.taskbook.Gap.Check;
import io.gantry.project.taskbook.PlannedYear.Basis;
import io.gantry.project.taskbook.UnitOrder.OfMonth;
import io.gantry.project.taskbook.UnitOrder.OfWeek;
import io.gantry.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What units are ordered beside what it comes to below them: district D, its bureaus A and B, the section S of A. */
class CompositionTests {

    private static final int YEAR = 2026;
    private static final UnitTree TREE = UnitTree.of(Map.of("A", "D", "B", "D", "S", "A"));
    private static final Weeks WEEKS = Weeks.of(YEAR, WorkingDays.of(ShippedCalendars.china()));
    private static final List<String> UNITS = List.of("D", "A", "B", "S");

    private final Map<String, UnitOrder> orders = new HashMap<>();
    private final List<HeldProject> projects = new ArrayList<>();

    @Property(tries = 200)
    void aUnitPlansWhatItAndAllUnitsBelowPlanAndWeeksAndMonthsComeToTheSame(@ForAll("held") List<HeldProject> some) {
        projects.clear();
        projects.addAll(some);
        var book = compose();
        var all = some.stream().map(project -> project.planned().investment()).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(book.whole("D").projects()).isEqualByComparingTo(all);
        for (var unit : UNITS) {
            var whole = book.whole(unit).projects();
            assertThat(sum(book.months(unit))).isEqualByComparingTo(whole);
            assertThat(sum(book.weeks(unit))).isEqualByComparingTo(whole);
        }
    }

    @Property(tries = 200)
    void whereNothingIsOrderedNothingIsMissingAndUnitsComeToWhatTheyPlan(@ForAll("held") List<HeldProject> some) {
        projects.clear();
        projects.addAll(some);
        var book = compose();

        for (var unit : UNITS) {
            assertThat(book.gaps(unit)).isEmpty();
            assertThat(book.whole(unit).shortOfProjects()).isNull();
            var units = book.whole(unit).units();
            if (units != null) {
                assertThat(units).isEqualByComparingTo(book.whole(unit).projects());
            }
        }
        assertThat(book.whole("S").units()).isNull();
    }

    @Property(tries = 200)
    void eachGapIsWhatIsOrderedLessWhatItComesTo(
            @ForAll("held") List<HeldProject> some, @ForAll("amounts") List<BigDecimal> ordered) {
        projects.clear();
        projects.addAll(some);
        orders.clear();
        for (int i = 0; i < UNITS.size(); i++) {
            orders.put(
                    UNITS.get(i),
                    new UnitOrder(ordered.get(i), List.of(new OfMonth(6, ordered.get(i + 4))), List.of(), 1, null));
        }
        var book = compose();

        for (var unit : UNITS) {
            assertThat(book.gaps(unit)).allSatisfy(gap -> {
                assertThat(gap.gap()).isEqualByComparingTo(gap.ordered().subtract(gap.sum()));
                assertThat(gap.gap()).isNotZero();
            });
            var june = book.months(unit).get(5);
            assertThat(book.gaps(unit).stream()
                            .anyMatch(gap -> Integer.valueOf(6).equals(gap.month()) && gap.check() == Check.PROJECTS))
                    .isEqualTo(june.ordered().compareTo(june.projects()) != 0);
        }
    }

    @Example
    void saysWhichMonthDoesNotAddUpAndByHowMuch() {
        hold("P1", "A", 6, "70");
        hold("P2", "S", 6, "20");
        hold("P3", "B", 6, "60");
        order("D", "150", 6, "160");
        order("A", "100", 6, "95");

        var book = compose();

        assertThat(book.months("D").get(5)).isEqualTo(Line.of(Money.yuan("160"), Money.yuan("150"), Money.yuan("155")));
        assertThat(book.gaps("D"))
                .contains(
                        Gap.of(Check.PROJECTS, 6, null, Money.yuan("160"), Money.yuan("150")),
                        Gap.of(Check.UNITS, 6, null, Money.yuan("160"), Money.yuan("155")),
                        // A is ordered 100 for the year and B plans 60.
                        Gap.of(Check.UNITS, null, null, Money.yuan("150"), Money.yuan("160")),
                        Gap.of(Check.MONTHS, null, null, Money.yuan("150"), Money.yuan("160")))
                .hasSize(4);
        assertThat(book.gaps("A")).extracting(Gap::check, Gap::month).contains(tuple(Check.PROJECTS, 6));
    }

    @Example
    void aMonthIsChargedToWhoeverHoldsTheProjectThen() {
        var holders = new ArrayList<>(Collections.nCopies(12, "A"));
        holders.subList(6, 12).replaceAll(unit -> "B");
        projects.add(new HeldProject("P", planned(Collections.nCopies(12, Money.yuan("10")), 9, null), holders));

        var book = compose();

        assertThat(book.whole("A").projects()).isEqualByComparingTo("60");
        assertThat(book.whole("B").projects()).isEqualByComparingTo("60");
        assertThat(book.months("B").get(5).projects()).isZero();
        assertThat(book.months("B").get(6).projects()).isEqualByComparingTo("10");
        assertThat(book.starts("B")).hasSize(1);
        assertThat(book.starts("A")).isEmpty();
        assertThat(book.starts("D")).hasSize(1);
        assertThat(book.heldBy("A")).hasSize(1);
        assertThat(book.heldBy("D")).isEmpty();
    }

    @Example
    void countsStartsAndCompletionsAgainstWhatIsOrdered() {
        projects.add(new HeldProject(
                "P", planned(Collections.nCopies(12, BigDecimal.ZERO), 3, 11), Collections.nCopies(12, "S")));
        orders.put("D", new UnitOrder(BigDecimal.ZERO, List.of(), List.of(), 2, 1));

        assertThat(compose().gaps("D"))
                .containsExactly(Gap.of(Check.STARTS, null, null, Money.yuan("2"), Money.yuan("1")));
    }

    @Example
    void comparesOrderedWeeks() {
        hold("P", "A", 10, "18000");
        orders.put(
                "A",
                new UnitOrder(
                        Money.yuan("18000"),
                        List.of(),
                        List.of(new OfWeek("2026-W41", Money.yuan("3000")), new OfWeek("2026-W42", Money.yuan("5500"))),
                        null,
                        null));

        assertThat(compose().gaps("A"))
                .filteredOn(gap -> gap.check() == Check.PROJECTS)
                .containsExactly(Gap.of(Check.PROJECTS, null, "2026-W42", Money.yuan("5500"), Money.yuan("5000")));
    }

    @Example
    void monthsThatAreNotAllOrderedMayStillComeToLessThanTheYear() {
        order("B", "100", 1, "60");
        assertThat(compose().gaps("B")).extracting(Gap::check).doesNotContain(Check.MONTHS);

        order("B", "50", 1, "60");
        assertThat(compose().gaps("B")).extracting(Gap::check).contains(Check.MONTHS);
    }

    private void order(String unit, String year, int month, String inMonth) {
        orders.put(
                unit,
                new UnitOrder(
                        Money.yuan(year), List.of(new OfMonth(month, Money.yuan(inMonth))), List.of(), null, null));
    }

    private void hold(String id, String unit, int month, String amount) {
        var months = new ArrayList<>(Collections.nCopies(12, BigDecimal.ZERO));
        months.set(month - 1, Money.yuan(amount));
        projects.add(new HeldProject(id, planned(months, null, null), Collections.nCopies(12, unit)));
    }

    private Composition compose() {
        return new Composition(YEAR, TREE, orders, projects, unit -> WEEKS);
    }

    private static PlannedYear planned(List<BigDecimal> months, @Nullable Integer start, @Nullable Integer completion) {
        return new PlannedYear(YEAR, Money.sum(months), months, Basis.GIVEN, start, completion);
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::projects).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<List<HeldProject>> held() {
        var holders = Arbitraries.of(UNITS).list().ofSize(12);
        return holders.flatMap(units -> amounts().map(months -> new HeldProject("P", planned(months, 1, null), units)))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99999999.99"))
                .ofScale(2)
                .list()
                .ofSize(12);
    }
}
