package io.gantry.project.element;

import static io.gantry.project.element.ElementSort.BY_DUE;
import static io.gantry.project.element.Elements.CHINA;
import static io.gantry.project.element.Elements.LI_NA;
import static io.gantry.project.element.Elements.NOW;
import static io.gantry.project.element.Elements.TODAY;
import static io.gantry.project.element.Elements.day;
import static io.gantry.project.element.Elements.granted;
import static io.gantry.project.element.Elements.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.ElementState;
import io.gantry.event.Standing;
import io.gantry.project.Hooks;
import io.gantry.project.element.ElementStore.Place;
import io.gantry.project.register.FieldChange;
import io.gantry.stream.EventCodec;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class ElementStoreContract {

    private static final ElementFilter ALL = new ElementFilter(null, null, null, Set.of(), false);

    private final MongoDatabase database;
    private final MongoElementStore store;
    private final MongoElementStore ofAnotherInstance;

    ElementStoreContract(TestStore kind) {
        database = kind.emptyDatabase();
        store = new MongoElementStore(database, new EventCodec());
        ofAnotherInstance = new MongoElementStore(kind.throughAnotherClient(database), new EventCodec());
    }

    @Test
    void findsWhatWasSaved() {
        var element = saved("P-1", "E1", "2026-06-01", "GX");
        var granted = element.step(granted("2026-03-02", "2026-05-31"), starting("2026-06-01", "GX"), LI_NA);

        assertThat(store.save(granted)).isTrue();

        assertThat(store.find("P-1", "E1")).contains(granted.next());
        assertThat(store.find("P-1", "E2")).isEmpty();
    }

    @Test
    void ofTwoChangesOfOneRevisionOneIsSaved() {
        for (int i = 0; i < 10; i++) {
            var id = "E" + i;
            var element = saved("P-1", id, "2026-06-01", "GX");
            var one = element.follow(starting("2026-06-02", "GX"), NOW);
            var other = element.follow(starting("2026-06-03", "GX"), NOW);

            var saved = Race.<Boolean>of(List.of(() -> store.save(one), () -> ofAnotherInstance.save(other)));

            assertThat(saved).containsExactlyInAnyOrder(true, false);
            assertThat(store.find("P-1", id)).contains((saved.get(0) ? one : other).next());
        }
    }

    @Test
    void anIdIsTakenOnceInItsProject() {
        saved("P-1", "E1", "2026-06-01", "GX");

        assertThat(store.save(RegisteredElement.register(
                        "P-1", Elements.permit("E1", 3, null), TODAY, starting("2026-07-01", "GX"), LI_NA)))
                .isFalse();
        saved("P-2", "E1", "2026-06-01", "GX");
    }

    @Test
    void keepsTheEventUntilItIsPublishedAndThenInItsHistory() {
        var element = saved("P-1", "E1", "2026-06-01", "GX");
        var moved = element.follow(starting("2026-06-15", "GX"), NOW);
        store.save(moved);

        assertThat(store.history("P-1", "E1", Long.MAX_VALUE, 10)).hasSize(2);
        var pending = store.pending(10);
        assertThat(pending)
                .singleElement()
                .satisfies(each -> assertThat(each.events()).hasSize(2).contains(moved.event()));
        store.published(pending);

        assertThat(store.pending(10)).isEmpty();
        assertThat(store.history("P-1", "E1", Long.MAX_VALUE, 10).get(0).changes())
                .contains(new FieldChange("needBy", "2026-06-01", "2026-06-15"));
        assertThat(store.history("P-1", "E1", 2, 10)).hasSize(1);
    }

    @Test
    void aWriterThatDiesBehindItsOneWriteHasSavedChangeAndEvent() {
        var dying = new MongoElementStore(Hooks.dyingAfter(database, 1), new EventCodec());
        var change = RegisteredElement.register(
                "P-1", Elements.permit("E1", 20, null), TODAY, starting("2026-06-01", "GX"), LI_NA);

        try {
            dying.save(change);
        } catch (Hooks.Death expected) {
            // It has made its write.
        }

        assertThat(store.find("P-1", "E1")).contains(change.next());
        assertThat(store.pending(10))
                .singleElement()
                .satisfies(each -> assertThat(each.events()).containsExactly(change.event()));
    }

    @Test
    void listsByTheLatestDayToApplyPageByPageAndWithoutOneLast() {
        saved("P-1", "E1", null, "GX");
        saved("P-1", "E2", "2026-07-01", "GX");
        saved("P-1", "E3", "2026-06-01", "GX");
        saved("P-2", "E1", "2026-06-01", "GX");
        saved("P-2", "E2", null, "GX");

        var first = store.list(ALL, TODAY, BY_DUE, null, 2, Scope.EVERYTHING);
        var second = store.list(ALL, TODAY, BY_DUE, BY_DUE.placeOf(first.get(1)), 2, Scope.EVERYTHING);
        var third = store.list(ALL, TODAY, BY_DUE, BY_DUE.placeOf(second.get(1)), 2, Scope.EVERYTHING);

        assertThat(first).extracting(RegisteredElement::id).containsExactly("P-1/E3", "P-2/E1");
        assertThat(second).extracting(RegisteredElement::id).containsExactly("P-1/E2", "P-1/E1");
        assertThat(third).extracting(RegisteredElement::id).containsExactly("P-2/E2");
        assertThat(store.ofProject("P-1", null, 10))
                .extracting(RegisteredElement::id)
                .containsExactly("P-1/E3", "P-1/E2", "P-1/E1");
        assertThat(store.ofProject("P-1", BY_DUE.placeOf(first.get(0)), 10)).hasSize(2);
    }

    @Test
    void listsInEachOrderAndItsReverseWithNothingTwiceOrLeftOut() {
        saved("P-1", "E1", null, "GX");
        saved("P-1", "E2", "2026-07-01", "GX");
        saved("P-2", "E1", "2026-06-01", "GX");
        at("E3", granted("2026-03-02", "2026-05-31"));

        assertThat(inPages(ALL, new ElementSort(ElementOrder.DUE, true)))
                .containsExactly("P-1/E1", "P-1/E2", "P-2/E1", "P-1/E3");
        assertThat(inPages(ALL, new ElementSort(ElementOrder.NEED, false)))
                .containsExactly("P-1/E3", "P-2/E1", "P-1/E2", "P-1/E1");
        assertThat(inPages(ALL, new ElementSort(ElementOrder.STATE, false)))
                .first()
                .isEqualTo("P-1/E3");
        assertThat(inPages(ALL, new ElementSort(ElementOrder.PROJECT, true)))
                .first()
                .isEqualTo("P-2/E1");
        var authority = Elements.permit("E1", 20, null).authority();
        var month = YearMonth.of(2026, 5);
        for (var filter : List.of(
                ALL,
                new ElementFilter(null, authority, null, Set.of(), false),
                new ElementFilter(month, null, null, Set.of(), false))) {
            var all = ids(filter);
            for (var order : ElementOrder.values()) {
                var usual = inPages(filter, new ElementSort(order, false));
                var reversed = new ArrayList<>(usual);
                Collections.reverse(reversed);
                assertThat(usual).as("%s", order).containsExactlyInAnyOrderElementsOf(all);
                assertThat(inPages(filter, new ElementSort(order, true)))
                        .as("%s", order)
                        .isEqualTo(reversed);
            }
        }
    }

    // Pages of one, so that each place is gone on from.
    private List<String> inPages(ElementFilter filter, ElementSort sort) {
        var ids = new ArrayList<String>();
        Place after = null;
        for (var found = store.list(filter, TODAY, sort, null, 1, Scope.EVERYTHING);
                !found.isEmpty();
                found = store.list(filter, TODAY, sort, after, 1, Scope.EVERYTHING)) {
            ids.add(found.get(0).id());
            after = sort.placeOf(found.get(0));
        }
        return ids;
    }

    @Test
    void showsWhatBelongsToProjectsOfTheScopeThatAreWatched() {
        saved("P-1", "E1", "2026-06-01", "GX-HB");
        var suspended = saved("P-2", "E1", "2026-06-01", "GX-HB");
        saved("P-3", "E1", "2026-06-01", "GX-JS");
        store.hold(suspended, new Holder(List.of("GX-HB"), Standing.SUSPENDED));

        assertThat(ids(ALL, TODAY, Scope.of(Set.of("GX-HB")))).containsExactly("P-1/E1");
        assertThat(ids(ALL, TODAY, Scope.of(Set.of()))).isEmpty();
        assertThat(ids(ALL, TODAY, Scope.EVERYTHING)).containsExactly("P-1/E1", "P-3/E1");
        assertThat(store.find("P-2", "E1").orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void filtersByMonthAuthorityAndCategory() {
        saved("P-1", "E1", "2026-06-01", "GX");
        saved("P-1", "E2", "2026-07-01", "GX");
        save(Elements.neededOn("E3", "2026-06-01"), "P-1", null, "GX");

        assertThat(ids(new ElementFilter(YearMonth.of(2026, 4), null, null, Set.of(), false)))
                .containsExactly("P-1/E1");
        assertThat(ids(new ElementFilter(YearMonth.of(2026, 6), null, null, Set.of(), false)))
                .containsExactly("P-1/E2");
        assertThat(ids(new ElementFilter(null, "GX-ZR", null, Set.of(), false))).containsExactly("P-1/E3");
        assertThat(ids(new ElementFilter(null, null, ElementCategory.APPROVALS, Set.of(), false)))
                .containsExactly("P-1/E1", "P-1/E2");
    }

    @Test
    void amongStatesAGrantThatHasLapsedIsExpired() {
        saved("P-1", "NEEDED", "2026-06-01", "GX");
        at("DROPPED", step(ElementState.DROPPED, "2026-03-02"));
        at("LAPSED", granted("2026-03-02", "2026-04-01"));
        at("GRANTED", granted("2026-03-02", null));
        at("SERVES", granted("2026-03-02", "2026-06-01"));
        var later = day("2026-04-02");

        assertThat(ids(ALL, later, Scope.EVERYTHING))
                .doesNotContain("P-1/DROPPED")
                .hasSize(4);
        assertThat(ids(in(ElementState.GRANTED), later, Scope.EVERYTHING)).containsExactly("P-1/GRANTED", "P-1/SERVES");
        assertThat(ids(in(ElementState.EXPIRED), later, Scope.EVERYTHING)).containsExactly("P-1/LAPSED");
        assertThat(ids(in(ElementState.GRANTED), day("2026-04-01"), Scope.EVERYTHING))
                .contains("P-1/LAPSED");
        assertThat(ids(in(ElementState.NEEDED, ElementState.DROPPED), later, Scope.EVERYTHING))
                .containsExactly("P-1/DROPPED", "P-1/NEEDED");
    }

    // Needed on 1 June, to be applied for by 30 April.
    @Test
    void overdueIsWhatShouldHaveBeenAppliedForOrGranted() {
        saved("P-1", "NEEDED", "2026-06-01", "GX");
        at("APPLIED", step(ElementState.APPLIED, "2026-04-01"));
        at("GRANTED", granted("2026-03-02", null));
        at("LAPSED", granted("2026-03-02", "2026-04-01"));
        at("REFUSED", step(ElementState.REFUSED, "2026-03-02"));
        var overdue = new ElementFilter(null, null, null, Set.of(), true);

        assertThat(ids(overdue, day("2026-04-30"), Scope.EVERYTHING)).isEmpty();
        assertThat(ids(overdue, day("2026-05-01"), Scope.EVERYTHING))
                .containsExactly("P-1/LAPSED", "P-1/NEEDED", "P-1/REFUSED");
        assertThat(ids(overdue, day("2026-06-02"), Scope.EVERYTHING)).contains("P-1/APPLIED");
        assertThat(store.list(overdue, day("2026-06-02"), BY_DUE, null, 10, Scope.EVERYTHING))
                .allSatisfy(element -> assertThat(ElementWarning.of(element, day("2026-06-02")))
                        .containsAnyOf(ElementWarning.APPLY_OVERDUE, ElementWarning.GRANT_OVERDUE));
    }

    @Test
    void goesThroughAllOfThemInTheOrderOfIds() {
        saved("P-2", "E1", "2026-06-01", "GX");
        saved("P-1", "E2", "2026-06-01", "GX");
        saved("P-1", "E1", null, "GX");

        assertThat(store.all(null, 2)).extracting(RegisteredElement::id).containsExactly("P-1/E1", "P-1/E2");
        assertThat(store.all("P-1/E2", 2)).extracting(RegisteredElement::id).containsExactly("P-2/E1");
        assertThat(store.ofProjects(Set.of("P-1", "P-3"))).hasSize(2);
    }

    private static ElementFilter in(ElementState... states) {
        return new ElementFilter(null, null, null, Set.of(states), false);
    }

    private List<String> ids(ElementFilter filter) {
        return ids(filter, TODAY, Scope.EVERYTHING);
    }

    private List<String> ids(ElementFilter filter, LocalDate today, Scope scope) {
        return store.list(filter, today, BY_DUE, null, 100, scope).stream()
                .map(RegisteredElement::id)
                .toList();
    }

    private void at(String id, Step step) {
        var element = saved("P-1", id, "2026-06-01", "GX");
        assertThat(store.save(element.step(step, starting("2026-06-01", "GX"), LI_NA)))
                .isTrue();
    }

    private RegisteredElement saved(String projectId, String id, @Nullable String start, String unit) {
        return save(Elements.permit(id, 20, null), projectId, start, unit);
    }

    private RegisteredElement save(Facts facts, String projectId, @Nullable String start, String unit) {
        var change = RegisteredElement.register(projectId, facts, TODAY, starting(start, unit), LI_NA);
        assertThat(store.save(change)).isTrue();
        return change.next();
    }

    private static Surroundings starting(@Nullable String start, String unit) {
        Map<String, LocalDate> starts = start == null ? Map.of() : Map.of("A030", day(start));
        return new Surroundings(new Holder(List.of(unit), Standing.ACTIVE), CHINA, starts);
    }
}
