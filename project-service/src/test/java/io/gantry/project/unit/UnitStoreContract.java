package io.gantry.project.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.event.Names;
import io.gantry.event.Unit;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.PageQuery;
import io.gantry.project.Hooks;
import io.gantry.stream.EventCodec;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import io.gantry.unit.UnitTree;
import io.gantry.unit.UnitTree.Place;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class UnitStoreContract {

    private static final Set<String> ALL = Set.of("A", "B", "C", "D");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final TestStore kind;
    private final MongoDatabase database;
    private final MongoUnitStore outbox;
    private final UnitStore store;

    UnitStoreContract(TestStore kind) {
        this.kind = kind;
        database = kind.emptyDatabase();
        outbox = new MongoUnitStore(database, new EventCodec());
        store = outbox;
    }

    @Test
    void findsWhatWasSaved() {
        var full = new Unit("GX-HB", new Names("环保局", "Environment"), "DEPARTMENT", "GX");
        var bare = new Unit("GX", new Names("高新区", null), "DISTRICT", null);
        register(full);
        register(bare);

        assertThat(store.find("GX-HB")).contains(new RegisteredUnit(full, 1));
        assertThat(store.find("GX")).contains(new RegisteredUnit(bare, 1));
        assertThat(store.find("gx")).isEmpty();
    }

    @Test
    void savesARevisionOnce() {
        var first = register(unit("GX"));
        var change = first.amend(new Unit("GX", new Names("开发区", null), "DISTRICT", null), NOW);

        assertThat(store.save(RegisteredUnit.register(unit("GX"), NOW))).isFalse();
        assertThat(store.save(change)).isTrue();
        assertThat(store.save(change)).isFalse();
        assertThat(store.find("GX")).contains(change.next());
    }

    @Test
    void forgetsFieldsThatAChangeHasTakenAway() {
        var first = register(new Unit("GX-HB", new Names("环保局", "Environment"), "DEPARTMENT", "GX"));

        store.save(first.amend(new Unit("GX-HB", new Names("环保局", null), "DEPARTMENT", null), NOW));

        assertThat(store.find("GX-HB").orElseThrow().unit().parent()).isNull();
        assertThat(store.find("GX-HB").orElseThrow().unit().names().en()).isNull();
    }

    @Test
    void knowsWhetherThereAreOthers() {
        List.of("A", "B").forEach(code -> register(unit(code)));

        assertThat(store.hasOthersThan(Set.of("A", "B", "C"))).isFalse();
        assertThat(store.hasOthersThan(Set.of("A"))).isTrue();
        assertThat(store.hasOthersThan(Set.of())).isTrue();
    }

    @Test
    void listsPageByPageInTheOrderOfCodes() {
        List.of("B", "A", "D", "C").forEach(code -> register(unit(code)));

        assertThat(codes(ALL, new PageQuery(null, 2))).containsExactly("A", "B", "C");
        assertThat(codes(ALL, after("B", 2))).containsExactly("C", "D");
        assertThat(codes(ALL, after("D", 2))).isEmpty();
    }

    @Test
    void listsOnlyWhatIsAskedFor() {
        List.of("A", "B", "C", "D").forEach(code -> register(unit(code)));

        assertThat(codes(Set.of("D", "B", "X"), new PageQuery(null, 10))).containsExactly("B", "D");
        assertThat(codes(Set.of("D", "B"), after("B", 10))).containsExactly("D");
        assertThat(codes(Set.of(), new PageQuery(null, 10))).isEmpty();
    }

    @Test
    void knowsTheTree() {
        register(unit("GX"));
        register(new Unit("GX-HB", new Names("环保局", null), "DEPARTMENT", "GX"));
        register(new Unit("GX-HB-1", new Names("一科", null), "DEPARTMENT", "GX-HB"));

        assertThat(store.places())
                .containsExactly(
                        new Place("GX", null, null),
                        new Place("GX-HB", "GX", null),
                        new Place("GX-HB-1", "GX-HB", null));
    }

    @Test
    void remembersWhereAUnitWasBeforeItWasMoved() {
        register(unit("GX"));
        register(unit("CITY"));
        var first = register(below("GX", "GX-HB"));

        assertThat(move(store, first, "CITY")).isTrue();

        assertThat(store.places()).contains(new Place("GX-HB", "CITY", "GX"));
    }

    @Test
    void refusesACodeThatLooksLikeAnotherOne() {
        register(unit("P-01"));

        for (var similar : List.of("P-O1", "p-01", "P_01", "P-0l", "P-0I")) {
            assertThat(store.save(RegisteredUnit.register(unit(similar), NOW))).isFalse();
            assertThat(store.find(similar)).isEmpty();
        }
        assertThat(store.save(RegisteredUnit.register(unit("P-02"), NOW))).isTrue();
    }

    @Test
    void oneOfTwoSimilarCodesAtOnceIsRegistered() {
        var other = new MongoUnitStore(kind.throughAnotherClient(database), new EventCodec());
        for (int i = 0; i < 20; i++) {
            var code = "O" + i;
            assertThat(Race.<Boolean>of(List.of(
                            () -> store.save(RegisteredUnit.register(unit(code), NOW)),
                            () -> other.save(RegisteredUnit.register(unit(code.toLowerCase(Locale.ROOT)), NOW)))))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aMoveThatWasBegunBeforeAnotherOneIsNeverSaved() {
        register(unit("GX"));
        var first = register(below("GX", "A"));
        var second = register(below("GX", "B"));

        var early = store.beginMove();
        var late = store.beginMove();

        assertThat(store.save(second.amend(below("A", "B"), NOW), late)).isTrue();
        assertThat(store.save(first.amend(below("B", "A"), NOW), early)).isFalse();
        assertThat(store.find("A")).contains(first);
    }

    @Test
    void aMoveIsNotSavedWhenAnotherOneWasBegunWhileItWasBeingSaved() {
        register(unit("GX"));
        var first = register(below("GX", "A"));
        var paused =
                new MongoUnitStore(Hooks.before(database, "units", "updateOne", store::beginMove), new EventCodec());

        assertThat(paused.save(first.amend(below("B", "A"), NOW), paused.beginMove()))
                .isFalse();
        assertThat(store.find("A")).contains(first);
    }

    @Test
    void unitsThatSeveralInstancesMoveAtOnceNeverFormARing() {
        var other = new MongoUnitStore(kind.throughAnotherClient(database), new EventCodec());
        register(unit("GX"));
        for (int i = 0; i < 30; i++) {
            var a = "A" + i + "x";
            var b = "B" + i + "x";
            register(below("GX", a));
            register(below("GX", b));

            var moved =
                    Race.<Boolean>of(List.of(() -> moveUnlessBelow(store, a, b), () -> moveUnlessBelow(other, b, a)));

            assertThat(moved).containsExactlyInAnyOrder(true, false);
            assertThat(UnitTree.of(store.places()).lineOf(a)).contains("GX");
        }
    }

    /** Moves {@code code} below {@code parent} as the register does, until it is there or must not be. */
    private static boolean moveUnlessBelow(UnitStore store, String code, String parent) {
        while (true) {
            var move = store.beginMove();
            var current = store.find(code).orElseThrow();
            if (UnitTree.of(store.places()).lineOf(parent).contains(code)) {
                return false;
            }
            if (store.save(current.amend(below(parent, code), NOW), move)) {
                return true;
            }
        }
    }

    private static boolean move(UnitStore store, RegisteredUnit unit, String parent) {
        return store.save(unit.amend(below(parent, unit.unit().code()), NOW), store.beginMove());
    }

    private static Unit below(String parent, String code) {
        return new Unit(code, new Names("单位", null), "DEPARTMENT", parent);
    }

    private static PageQuery after(String code, int limit) {
        return new PageQuery(Cursor.of(code).text(), limit);
    }

    @Test
    void knowsWhichCodesAreTaken() {
        register(unit("A"));
        register(unit("B"));

        assertThat(store.known(List.of("A", "X", "B"))).containsExactlyInAnyOrder("A", "B");
        assertThat(store.known(List.of())).isEmpty();
    }

    @Test
    void keepsTheEventsOfChangesUntilTheyArePublished() {
        register(unit("A"));

        assertThat(outbox.pending(10))
                .singleElement()
                .satisfies(pending -> assertThat(pending.events())
                        .containsExactly(RegisteredUnit.register(unit("A"), NOW).event()));

        outbox.published(outbox.pending(10));
        assertThat(outbox.pending(10)).isEmpty();
    }

    private List<String> codes(Set<String> codes, PageQuery query) {
        return store.list(codes, query).stream()
                .map(found -> found.unit().code())
                .toList();
    }

    private RegisteredUnit register(Unit unit) {
        var change = RegisteredUnit.register(unit, NOW);
        assertThat(store.save(change)).isTrue();
        return change.next();
    }

    private static Unit unit(String code) {
        return new Unit(code, new Names("单位", null), "DISTRICT", null);
    }
}
