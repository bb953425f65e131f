package io.gantry.progress.status;

import static io.gantry.access.Scope.EVERYTHING;
import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.PROJECT;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static io.gantry.progress.status.Samples.detected;
import static io.gantry.progress.status.Samples.doubtOf;
import static io.gantry.progress.status.Samples.overdue;
import static io.gantry.progress.status.Samples.planned;
import static io.gantry.progress.status.Samples.received;
import static io.gantry.progress.status.Samples.registered;
import static io.gantry.progress.status.Samples.report;
import static io.gantry.progress.status.Samples.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Scope;
import io.gantry.event.Level;
import io.gantry.event.Project;
import io.gantry.event.ProjectEvent.ProjectRegistered;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.Subject;
import io.gantry.event.YearClass;
import io.gantry.http.page.Direction;
import io.gantry.progress.status.ProjectStatus.Judgement;
import io.gantry.progress.status.ProjectStore.Agenda;
import io.gantry.progress.status.ProjectStore.Filter;
import io.gantry.progress.status.ProjectStore.Kind;
import io.gantry.progress.status.ProjectStore.Place;
import io.gantry.progress.status.ReportStore.Wanted;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stores of the statuses must do, whichever database they are on. */
abstract class StatusStoresContract {

    private static final Instant SEEN = Instant.parse("2026-03-09T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-12T02:00:00Z");

    private StatusStores stores;
    private StatusHarness status;

    /** Empty stores. */
    abstract StatusStores stores();

    @BeforeEach
    void open() {
        stores = stores();
        status = StatusHarness.over(stores, InstantSource.fixed(NOW));
    }

    @Test
    void giveBackWhatWasSaved() {
        var doubted = received(report(FOUNDATION, "95.5", "999999999999999.99", SEEN), SEEN);
        var memory = StatusHarness.inMemory(InstantSource.fixed(NOW));
        for (var each : List.of(status, memory)) {
            each.apply(
                    registered(Stage.STARTED),
                    planned(),
                    reported(FOUNDATION, "40.5", SEEN),
                    doubted,
                    detected(doubtOf(doubted.report(), 1), SEEN),
                    detected(overdue(1, Level.YELLOW), SEEN),
                    Samples.corrected(Samples.with(doubted.report(), "41", "7.01"), NOW));
        }

        assertSame(status.project(PROJECT), memory.project(PROJECT));
        assertSame(status.activity(PROJECT, FOUNDATION), memory.activity(PROJECT, FOUNDATION));
        assertSame(
                status.report(PROJECT, doubted.report().id()),
                memory.report(PROJECT, doubted.report().id()));
        assertSame(stores.delays().openOf(PROJECT), memory.stores().delays().openOf(PROJECT));
        assertSame(
                stores.schedules().find(List.of(PROJECT)),
                memory.stores().schedules().find(List.of(PROJECT)));
    }

    private static void assertSame(Object actual, Object expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringFieldsMatchingRegexes(".*eventId", ".*reportId", ".*\\.id", "id", "key", ".*\\.key")
                .isEqualTo(expected);
    }

    @Test
    void onlyOneOfTwoWritesOverTheSameVersionSucceeds() {
        var fresh = ProjectStatus.unknown(PROJECT, 3).nextVersion();
        assertThat(stores.projects().write(List.of(change(fresh, 0)))).isTrue();
        assertThat(stores.projects().write(List.of(change(fresh, 0)))).isFalse();
        assertThat(stores.projects().write(List.of(change(fresh.nextVersion(), 1))))
                .isTrue();
        assertThat(stores.projects().write(List.of(change(fresh.nextVersion(), 1))))
                .isFalse();

        var activity = ActivityStatus.unknown(PROJECT, FOUNDATION, 3).nextVersion();
        var other = ActivityStatus.unknown(PROJECT, STRUCTURE, 3).nextVersion();
        assertThat(stores.activities().write(List.of(change(activity, 0)))).isTrue();
        assertThat(stores.activities().write(List.of(change(activity.nextVersion(), 1), change(other, 0))))
                .isTrue();
        assertThat(stores.activities()
                        .write(List.of(change(activity.nextVersion(), 1), change(other.nextVersion(), 1))))
                .isFalse();
        assertThat(stores.activities().find(List.of(other.key())).get(other.key()))
                .isEqualTo(other.nextVersion());
    }

    private static <T extends Versioned<T>> Change<T> change(T document, long before) {
        return new Change<>(new Kept<>(document, null), before);
    }

    @Test
    void aProjectThatIsNotRegisteredIsKeptButNotListed() {
        status.apply(reported(FOUNDATION, "40", SEEN));

        assertThat(stores.projects().find(List.of(PROJECT))).containsKey(PROJECT);
        assertThat(stores.projects().find(List.of(PROJECT), EVERYTHING)).isEmpty();
        assertThat(stores.projects().page(EVERYTHING, Filter.ALL, ProjectOrder.WORST.in(null), null, 10))
                .isEmpty();
        assertThat(lines(EVERYTHING)).isEmpty();
    }

    @Test
    void projectsArePagedInOrderAndFiltered() {
        for (int i = 0; i < 5; i++) {
            status.apply(
                    registered("GX-" + i, "GX-FGJ", "GX-GXJ", "QY-ZB", Stage.STARTED),
                    planned("GX-" + i, Samples.foundation(10), Samples.structure()));
        }

        assertThat(page(EVERYTHING, Filter.ALL, null, 3)).containsExactly("GX-0", "GX-1", "GX-2");
        assertThat(page(EVERYTHING, Filter.ALL, "GX-2", 3)).containsExactly("GX-3", "GX-4");
        assertThat(page(EVERYTHING, new Filter(Lamp.GREEN, Stage.STARTED, Set.of("GX-GXJ"), null, Kind.ANY), null, 10))
                .hasSize(5);
        assertThat(page(EVERYTHING, new Filter(Lamp.RED, null, null, null, Kind.ANY), null, 10))
                .isEmpty();
        assertThat(page(EVERYTHING, new Filter(null, Stage.SIGNED, null, null, Kind.ANY), null, 10))
                .isEmpty();
    }

    @Test
    void projectsAreListedInTheOrderThatIsAskedForPageByPage() {
        status.apply(
                registered("GX-1", "GX-FGJ", "GX-GXJ", "QY-ZB", Stage.SIGNED),
                registered("GX-2", "GX-FGJ", "GX-AAA", "QY-ZB", Stage.STARTED),
                registered("GX-3", "GX-FGJ", "GX-GXJ", "QY-ZB", Stage.STARTED),
                registered(PROJECT, "GX-FGJ", "GX-ZZZ", "QY-ZB", Stage.STARTED),
                planned(PROJECT, Samples.foundation(10), Samples.structure()),
                detected(overdue(1, Level.YELLOW), SEEN));

        assertThat(inPages(ProjectOrder.CODE.in(null))).containsExactly("GX-1", "GX-2", PROJECT, "GX-3");
        assertThat(inPages(ProjectOrder.UNIT.in(null))).containsExactly("GX-2", "GX-1", "GX-3", PROJECT);
        assertThat(inPages(ProjectOrder.STAGE.in(null))).first().isEqualTo("GX-1");
        assertThat(inPages(ProjectOrder.WORST.in(null))).containsExactly(PROJECT, "GX-1", "GX-2", "GX-3");
        assertThat(inPages(ProjectOrder.DELAYS.in(Direction.DESC))).first().isEqualTo(PROJECT);
        assertThat(inPages(ProjectOrder.DELAYS.in(Direction.ASC))).last().isEqualTo(PROJECT);
        for (var order : ProjectOrder.values()) {
            var usual = inPages(order.in(null));
            var reversed = new ArrayList<>(usual);
            Collections.reverse(reversed);
            assertThat(usual).as("%s", order).containsExactlyInAnyOrder("GX-1", "GX-2", "GX-3", PROJECT);
            assertThat(inPages(new ProjectSort(order, true))).as("%s", order).isEqualTo(reversed);
        }
    }

    // Pages of one, so that each place is gone on from.
    private List<String> inPages(ProjectSort sort) {
        var ids = new ArrayList<String>();
        Place after = null;
        for (var found = page(EVERYTHING, Filter.ALL, sort, null, 1);
                !found.isEmpty();
                found = page(EVERYTHING, Filter.ALL, sort, after, 1)) {
            var last = found.get(0);
            ids.add(last.id());
            after = new Place(sort.order().key(last), last.id());
        }
        return ids;
    }

    @Test
    void aProjectRegisteredBetweenTwoPagesMovesNoOtherAndComesWhenItsPlaceIsStillAhead() {
        for (var id : List.of("GX-2", "GX-4", "GX-6")) {
            status.apply(registered(id, "GX-FGJ", "GX-GXJ", "QY-ZB", Stage.STARTED));
        }
        var first = page(EVERYTHING, Filter.ALL, ProjectOrder.CODE.in(null), null, 2);
        assertThat(first).extracting(ProjectStatus::id).containsExactly("GX-2", "GX-4");

        for (var id : List.of("GX-1", "GX-3", "GX-5")) {
            status.apply(registered(id, "GX-FGJ", "GX-GXJ", "QY-ZB", Stage.STARTED));
        }

        var second = page(EVERYTHING, Filter.ALL, ProjectOrder.CODE.in(null), placeOf(first.get(1)), 10);
        assertThat(second).extracting(ProjectStatus::id).containsExactly("GX-5", "GX-6");
    }

    private static Place placeOf(ProjectStatus project) {
        return new Place(ProjectOrder.CODE.key(project), project.id());
    }

    @Test
    void projectsAreListedByWhatTheyAreAndWhatIsNotSaidComesLast() {
        status.apply(
                listed(Samples.listed("GX-1", "中试基地", "100M", "智能制造", YearClass.CONTINUED)),
                listed(Samples.listed("GX-2", "安居工程", "100BN", null, null)),
                listed(Samples.listed("GX-3", "Battery park", "SMALL", "新材料", YearClass.PREPARED)),
                listed(Samples.listed("GX-4", "板材二期", "10BN", "生物医药", YearClass.NEW_START)));

        assertThat(inPages(ProjectOrder.NAME.in(null))).containsExactly("GX-3", "GX-2", "GX-4", "GX-1");
        assertThat(inPages(ProjectOrder.NAME.in(Direction.DESC))).containsExactly("GX-1", "GX-4", "GX-2", "GX-3");
        assertThat(inPages(ProjectOrder.TIER.in(null))).containsExactly("GX-2", "GX-4", "GX-1", "GX-3");
        assertThat(inPages(ProjectOrder.CHAIN.in(null))).containsExactly("GX-4", "GX-3", "GX-1", "GX-2");
        assertThat(inPages(ProjectOrder.YEAR_CLASS.in(null))).containsExactly("GX-3", "GX-4", "GX-1", "GX-2");
    }

    @Test
    void projectsAreFoundByWhatTheyAre() {
        status.apply(
                listed(Samples.listed("GX-1", "中试基地", "100M", "智能制造", YearClass.CONTINUED)),
                listed(Samples.listed("GX-2", "安居工程", "100BN", null, null)));

        for (var kind : List.of(
                new Kind(null, "智能制造", null, null),
                new Kind(null, null, "100M", null),
                new Kind(null, null, null, YearClass.CONTINUED),
                new Kind("INDUSTRY", "智能制造", "100M", YearClass.CONTINUED))) {
            assertThat(page(EVERYTHING, new Filter(null, null, null, null, kind), null, 10))
                    .as("%s", kind)
                    .containsExactly("GX-1");
        }
        assertThat(page(
                        EVERYTHING,
                        new Filter(null, null, null, null, new Kind("INDUSTRY", null, null, null)),
                        null,
                        10))
                .hasSize(2);
        assertThat(page(
                        EVERYTHING,
                        new Filter(null, null, null, null, new Kind("HOUSING", null, null, null)),
                        null,
                        10))
                .isEmpty();
    }

    private static ProjectRegistered listed(Project project) {
        return Samples.registered(project, Stage.STARTED, Standing.ACTIVE);
    }

    @Test
    void whatIsSummedUpIsWhatTheSameFilterListsEvenBeyondOnePage() {
        for (int i = 0; i < 3; i++) {
            status.apply(registered("GX-" + i, "GX-FGJ", "GX-GXJ", "QY-ZB", i == 1 ? Stage.SIGNED : Stage.STARTED));
        }
        for (var filter : List.of(
                Filter.ALL,
                new Filter(null, Stage.SIGNED, null, null, Kind.ANY),
                new Filter(null, Stage.STARTED, Set.of("QY-ZB"), null, Kind.ANY),
                new Filter(null, null, Set.of("QY-ZB"), "gx-2", Kind.ANY),
                new Filter(null, null, null, null, new Kind("INDUSTRY", "智能制造", "10BN", null)),
                new Filter(null, null, null, null, new Kind(null, null, "1BN", null)),
                new Filter(null, null, Set.of("GX-HB"), null, Kind.ANY))) {
            var summed = new ArrayList<PortfolioLine>();
            stores.projects().forEach(EVERYTHING, filter, summed::add);

            assertThat(summed)
                    .as("%s", filter)
                    .hasSize(page(EVERYTHING, filter, null, 10).size());
        }
    }

    @Test
    void aProjectIsFoundByAUnitOfOneOfItsActivitiesAndByItsText() {
        status.apply(registered(Stage.STARTED), planned());

        assertThat(page(EVERYTHING, new Filter(null, null, Set.of("QY-JG"), null, Kind.ANY), null, 10))
                .containsExactly(PROJECT);
        for (var text : List.of("智能装备", "smart EQUIP", "gx-2026-001", "2026")) {
            assertThat(page(EVERYTHING, new Filter(null, null, null, text, Kind.ANY), null, 10))
                    .as(text)
                    .containsExactly(PROJECT);
        }
        assertThat(page(EVERYTHING, new Filter(null, null, null, ".*", Kind.ANY), null, 10))
                .isEmpty();
        assertThat(page(Scope.of(Set.of("GX-HB")), new Filter(null, null, Set.of("QY-JG"), null, Kind.ANY), null, 10))
                .isEmpty();
    }

    @Test
    void aScopeSeesWhatConcernsOneOfItsUnits() {
        status.apply(registered(Stage.STARTED), planned(), detected(overdue(1, Level.YELLOW), SEEN));

        for (var unit : List.of("GX-FGJ", "GX-GXJ", "QY-ZB", "QY-JG")) {
            var scope = Scope.of(Set.of("GX-HB", unit));
            assertThat(stores.projects().find(List.of(PROJECT), scope)).as(unit).containsOnlyKeys(PROJECT);
            assertThat(page(scope, Filter.ALL, null, 10)).as(unit).hasSize(1);
            assertThat(lines(scope)).as(unit).hasSize(1);
        }
        for (var scope : List.of(Scope.of(Set.of("GX-HB")), Scope.of(Set.of()))) {
            assertThat(stores.projects().find(List.of(PROJECT), scope)).isEmpty();
            assertThat(page(scope, Filter.ALL, null, 10)).isEmpty();
            assertThat(lines(scope)).isEmpty();
            assertThat(stores.delays().page(scope, DelayStore.Filter.ALL, null, 10))
                    .isEmpty();
        }
        assertThat(stores.delays().page(Scope.of(Set.of("GX-GXJ")), DelayStore.Filter.ALL, null, 10))
                .hasSize(1);
    }

    @Test
    void aUnitThatHasNothingToDoWithAProjectAnyMoreDoesNotSeeItAnyMore() {
        status.apply(registered(Stage.STARTED), planned());
        status.apply(Samples.replanned(2, Samples.foundation(20)));

        assertThat(page(Scope.of(Set.of("QY-JG")), Filter.ALL, null, 10)).isEmpty();
        assertThat(page(Scope.of(Set.of("QY-ZB")), Filter.ALL, null, 10)).hasSize(1);
    }

    @Test
    void whatIsKeptToBeDueIsFoundByItsTime() {
        status.apply(registered(Stage.STARTED), planned(), reported(FOUNDATION, "40", SEEN));
        assertThat(agenda()).extracting(Agenda::due).containsExactly(Instant.EPOCH);
        assertThat(stores.activities().due(PROJECT, NOW, List.of(), 10)).hasSize(2);
        assertThat(stores.reports().due(PROJECT, NOW, List.of(), 10)).hasSize(1);

        status.settleAll(NOW, NOW.plusSeconds(60));

        assertThat(agenda()).containsExactly(new Agenda(PROJECT, 0, NOW.plusSeconds(60), new Judgement("rules", NOW)));
        assertThat(stores.activities().due(PROJECT, NOW, List.of(), 10)).isEmpty();
        assertThat(stores.reports().due(PROJECT, NOW, List.of(), 10)).isEmpty();
        var later = NOW.plusSeconds(60);
        var foundation = Keys.activity(PROJECT, FOUNDATION);
        assertThat(stores.activities().due(PROJECT, later, List.of(), 10)).hasSize(2);
        assertThat(stores.activities().due(PROJECT, later, List.of(), 1)).hasSize(1);
        assertThat(stores.activities().due(PROJECT, later, List.of(foundation), 10))
                .hasSize(1);
        assertThat(stores.activities().nextDue(PROJECT, NOW, List.of())).contains(later);
        assertThat(stores.activities().nextDue(PROJECT, later.plusMillis(1), List.of()))
                .isEmpty();
        assertThat(stores.activities().load(List.of(foundation)))
                .hasEntrySatisfying(foundation, kept -> assertThat(kept.due()).isEqualTo(later));
        assertThat(stores.reports().nextDue(PROJECT, Instant.EPOCH, List.of())).isEmpty();
    }

    private List<Agenda> agenda() {
        assertThat(stores.projects().agenda(List.of(1, 2))).isEmpty();
        return stores.projects().agenda(List.of(0, 5));
    }

    @Test
    void reportsAreListedNewestFirst() {
        status.apply(
                reported(FOUNDATION, "10", SEEN), reported(FOUNDATION, "20", SEEN), reported(FOUNDATION, "30", SEEN));

        assertThat(offsets(stores.reports().page(PROJECT, null, 2))).containsExactly(2L, 1L);
        assertThat(offsets(stores.reports().page(PROJECT, 1L, 2))).containsExactly(0L);
        assertThat(stores.reports().page("GX-2026-00", null, 2)).isEmpty();
        assertThat(stores.reports().page("GX-0000", null, 2)).isEmpty();
    }

    @Test
    void theKeysOfTheReportsOfAProjectAreGivenInTheirOrder() {
        status.apply(
                reported(FOUNDATION, "10", SEEN), reported(FOUNDATION, "20", SEEN), reported(STRUCTURE, "30", SEEN));
        var keys = stores.reports().page(PROJECT, null, 9).stream()
                .map(ReportStatus::key)
                .sorted()
                .toList();

        assertThat(stores.reports().keys(PROJECT, 9)).isEqualTo(keys).hasSize(3);
        assertThat(stores.reports().keys(PROJECT, 2)).isEqualTo(keys.subList(0, 2));
        assertThat(stores.reports().keys("GX-2026-00", 9)).isEmpty();
    }

    @Test
    void aSeriesIsInTheOrderInWhichThingsWereSeen() {
        status.apply(
                reported(FOUNDATION, "20", SEEN.plusSeconds(2)),
                reported(FOUNDATION, "10", SEEN),
                received(report(FOUNDATION, "15", "5", SEEN.plusSeconds(1)), SEEN),
                reported(STRUCTURE, "99", SEEN.plusSeconds(9)));
        var series = Series.ofActivity(PROJECT, FOUNDATION);
        var last = before(series, null, Wanted.SOUND, 1).get(0);

        assertThat(percents(before(series, null, Wanted.SOUND, 9))).containsExactly("20", "15", "10");
        assertThat(percents(before(series, Series.placeOf(last), Wanted.SOUND, 1)))
                .containsExactly("15");
        assertThat(percents(after(series, Series.place(SEEN, 1), 9))).containsExactly("15", "20");
        assertThat(percents(before(series, null, new Wanted(true, false, List.of(last.key())), 1)))
                .containsExactly("15");
        assertThat(before(series, null, new Wanted(true, true, List.of()), 1)).isEmpty();
        assertThat(percents(before(Series.ofMoney(PROJECT), null, Wanted.SOUND, 9)))
                .containsExactly("15");
    }

    @Test
    void aDoubtedReportIsLeftOutOfWhatIsSound() {
        var doubted = received(report(FOUNDATION, "90", "5", SEEN.plusSeconds(1)), SEEN);
        status.apply(reported(FOUNDATION, "10", SEEN), doubted, detected(doubtOf(doubted.report(), 1), SEEN));
        var series = Series.ofActivity(PROJECT, FOUNDATION);

        assertThat(percents(before(series, null, Wanted.SOUND, 9))).containsExactly("10");
        assertThat(stores.reports().doubted(PROJECT))
                .containsExactly(Keys.report(PROJECT, doubted.report().id()));
    }

    @Test
    void activitiesArePagedInTheOrderOfTheirPositions() {
        var first = Samples.activity("Z", -5, "Z", Samples.FIRST_DAY, Samples.FIRST_DAY, "1", null);
        var third = Samples.activity("A", 1000, "A", Samples.FIRST_DAY, Samples.FIRST_DAY, "1", null);
        status.apply(registered(Stage.STARTED), planned(PROJECT, third, Samples.foundation(10), first));

        assertThat(stores.activities().page(PROJECT, null, 2))
                .extracting(ActivityStatus::id)
                .containsExactly("Z", FOUNDATION);
        assertThat(stores.activities().page(PROJECT, new ActivityStore.Place(10, FOUNDATION), 2))
                .extracting(ActivityStatus::id)
                .containsExactly("A");
    }

    @Test
    void theActivitiesThatAreOpenBeforeAnotherAreCounted() {
        status.apply(registered(Stage.STARTED), planned());

        var foundation = Keys.activity(PROJECT, FOUNDATION);
        var by = Samples.structure().plannedStart();
        assertThat(stores.activities().openBefore(PROJECT, by, List.of(), 10)).isEqualTo(1);
        assertThat(stores.activities().openBefore(PROJECT, by, List.of(foundation), 10))
                .isZero();
        assertThat(stores.activities().openBefore(PROJECT, Samples.FIRST_DAY.minusDays(1), List.of(), 10))
                .isZero();
        status.apply(reported(FOUNDATION, "100", SEEN));
        assertThat(stores.activities().openBefore(PROJECT, by, List.of(), 10)).isZero();
        assertThat(stores.activities().earliestOpenStart(PROJECT, List.of()))
                .contains(Samples.structure().plannedStart());
        assertThat(stores.activities().earliestOpenStart(PROJECT, List.of(Keys.activity(PROJECT, STRUCTURE))))
                .isEmpty();
    }

    @Test
    void delaysAreListedWorstAndOldestFirst() {
        status.apply(registered(Stage.STARTED));
        var project = new Subject(Subject.PROJECT, PROJECT, null);
        status.apply(
                detected(Samples.delay("a", project, 1, Level.YELLOW), SEEN),
                detected(Samples.delay("b", project, 1, Level.RED), SEEN.plusSeconds(9)),
                detected(Samples.delay("c", project, 1, Level.YELLOW), SEEN.minusSeconds(9)));

        var first = stores.delays().page(EVERYTHING, DelayStore.Filter.ALL, null, 2);
        var after = DelayStore.placeOf(Objects.requireNonNull(first.get(1).tracked()));

        assertThat(rules(first)).containsExactly("b", "c");
        assertThat(rules(stores.delays().page(EVERYTHING, DelayStore.Filter.ALL, after, 2)))
                .containsExactly("a");
        assertThat(rules(stores.delays()
                        .page(
                                EVERYTHING,
                                new DelayStore.Filter(PROJECT, "a", "YELLOW", Set.of("GX-GXJ", "QY-ZB")),
                                null,
                                9)))
                .containsExactly("a");
        for (var none : List.of(
                new DelayStore.Filter("GX-0", null, null, null),
                new DelayStore.Filter(null, "x", null, null),
                new DelayStore.Filter(null, null, "GREEN", null),
                new DelayStore.Filter(null, null, null, Set.of("QY-ZB")))) {
            assertThat(stores.delays().page(EVERYTHING, none, null, 9)).isEmpty();
        }
        assertThat(rules(stores.delays()
                        .ofHolders(List.of(DelayStatus.holderOf(DelayStatus.Holder.PROJECT, PROJECT, "")))))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void partsWaitUntilTheyAreRemoved() {
        var first = new PlanPart(PROJECT, 12, 1, true, List.of(Samples.foundation(10)), List.of());
        var tenth = new PlanPart(PROJECT, 12, 10, true, List.of(), List.of("A020"));
        var later = new PlanPart(PROJECT, 13, 2, true, List.of(), List.of());

        stores.parts().save(List.of(tenth, first, later));
        stores.parts().save(List.of(first));

        assertThat(stores.parts().find(PROJECT, 12)).containsExactly(first, tenth);
        stores.parts().remove(PROJECT, 12);
        assertThat(stores.parts().find(PROJECT, 12)).isEmpty();
        assertThat(stores.parts().find(PROJECT, 13)).hasSize(1);
        assertThat(stores.parts().find(PROJECT, 1)).isEmpty();
    }

    private List<String> page(Scope scope, Filter filter, @Nullable String after, int limit) {
        return page(scope, filter, ProjectOrder.CODE.in(null), after == null ? null : new Place("", after), limit)
                .stream()
                .map(ProjectStatus::id)
                .toList();
    }

    private List<ProjectStatus> page(Scope scope, Filter filter, ProjectSort sort, @Nullable Place after, int limit) {
        return stores.projects().page(scope, filter, sort, after, limit);
    }

    private List<PortfolioLine> lines(Scope scope) {
        var lines = new ArrayList<PortfolioLine>();
        stores.projects().forEach(scope, Filter.ALL, lines::add);
        return lines;
    }

    private static List<Long> offsets(List<ReportStatus> reports) {
        return reports.stream()
                .map(report -> Objects.requireNonNull(report.sent()).position().offset())
                .toList();
    }

    private List<ReportStatus> before(Series series, @Nullable String place, Wanted wanted, int limit) {
        return stores.reports().before(series, place, wanted, limit).stream()
                .map(Kept::document)
                .toList();
    }

    private List<ReportStatus> after(Series series, String place, int limit) {
        return stores.reports().after(series, place, limit).stream()
                .map(Kept::document)
                .toList();
    }

    private static List<String> percents(List<ReportStatus> reports) {
        return reports.stream()
                .map(report -> Objects.requireNonNull(report.reported())
                        .percentComplete()
                        .toPlainString())
                .toList();
    }

    private static List<String> rules(List<DelayStatus> delays) {
        return delays.stream()
                .map(delay -> Objects.requireNonNull(delay.tracked()).delay().rule())
                .toList();
    }
}
