package io.gantry.project.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Names;
import io.gantry.event.Unit;
import io.gantry.event.Unit.Channel;
import io.gantry.project.register.PageQuery;
import io.gantry.stream.EventCodec;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class UnitStoreContract {

    private static final Set<String> ALL = Set.of("A", "B", "C", "D");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final MongoUnitStore outbox;
    private final UnitStore store;

    UnitStoreContract(TestStore kind) {
        outbox = new MongoUnitStore(kind.emptyDatabase(), new EventCodec());
        store = outbox;
    }

    @Test
    void findsWhatWasSaved() {
        var full = new Unit(
                "GX-HB",
                new Names("环保局", "Environment"),
                "DEPARTMENT",
                "GX",
                List.of(new Channel("webhook", "https://hooks.example.org/")));
        var bare = new Unit("GX", new Names("高新区", null), "DISTRICT", null, List.of());
        register(full);
        register(bare);

        assertThat(store.find("GX-HB")).contains(new RegisteredUnit(full, 1));
        assertThat(store.find("GX")).contains(new RegisteredUnit(bare, 1));
        assertThat(store.find("gx")).isEmpty();
    }

    @Test
    void savesARevisionOnce() {
        var first = register(unit("GX"));
        var change = first.amend(new Unit("GX", new Names("开发区", null), "DISTRICT", null, List.of()), NOW);

        assertThat(store.save(RegisteredUnit.register(unit("GX"), NOW))).isFalse();
        assertThat(store.save(change)).isTrue();
        assertThat(store.save(change)).isFalse();
        assertThat(store.find("GX")).contains(change.next());
    }

    @Test
    void forgetsFieldsThatAChangeHasTakenAway() {
        var first = register(new Unit("GX-HB", new Names("环保局", "Environment"), "DEPARTMENT", "GX", List.of()));

        store.save(first.amend(new Unit("GX-HB", new Names("环保局", null), "DEPARTMENT", null, List.of()), NOW));

        assertThat(store.find("GX-HB").orElseThrow().unit().parent()).isNull();
        assertThat(store.find("GX-HB").orElseThrow().unit().names().en()).isNull();
    }

    @Test
    void listsPageByPageInTheOrderOfCodes() {
        List.of("B", "A", "D", "C").forEach(code -> register(unit(code)));

        assertThat(codes(ALL, new PageQuery(null, 2))).containsExactly("A", "B", "C");
        assertThat(codes(ALL, new PageQuery("B", 2))).containsExactly("C", "D");
        assertThat(codes(ALL, new PageQuery("D", 2))).isEmpty();
    }

    @Test
    void listsOnlyWhatIsAskedFor() {
        List.of("A", "B", "C", "D").forEach(code -> register(unit(code)));

        assertThat(codes(Set.of("D", "B", "X"), new PageQuery(null, 10))).containsExactly("B", "D");
        assertThat(codes(Set.of("D", "B"), new PageQuery("B", 10))).containsExactly("D");
        assertThat(codes(Set.of(), new PageQuery(null, 10))).isEmpty();
    }

    @Test
    void knowsTheTree() {
        register(unit("GX"));
        register(new Unit("GX-HB", new Names("环保局", null), "DEPARTMENT", "GX", List.of()));
        register(new Unit("GX-HB-1", new Names("一科", null), "DEPARTMENT", "GX-HB", List.of()));

        assertThat(store.parents()).isEqualTo(Map.of("GX-HB", "GX", "GX-HB-1", "GX-HB"));
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
        return new Unit(code, new Names("单位", null), "DISTRICT", null, List.of());
    }
}
