package io.gantry.project.project;

import static io.gantry.project.project.Samples.NOW;
import static io.gantry.project.project.Samples.PLAN;
import static io.gantry.project.project.Samples.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Scope;
import io.gantry.event.Activity;
import io.gantry.event.Names;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.project.register.PageQuery;
import io.gantry.stream.EventCodec;
import io.gantry.testing.TestStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class ProjectStoreContract {

    private static final PageQuery ALL = new PageQuery(null, 100);

    private final MongoProjectStore outbox;
    private final ProjectStore store;

    ProjectStoreContract(TestStore kind) {
        outbox = new MongoProjectStore(kind.emptyDatabase(), new EventCodec());
        store = outbox;
    }

    @Test
    void findsWhatWasSaved() {
        var project = register(Samples.project("P1"), Stage.LANDED);

        assertThat(store.find("P1", Scope.EVERYTHING)).contains(project);
        assertThat(store.find("P2", Scope.EVERYTHING)).isEmpty();
    }

    @Test
    void savesARevisionOnce() {
        var project = register(Samples.project("P1"), Stage.SIGNED);
        var advanced = project.advance(Stage.STARTED, NOW);
        var planned = project.plan(PLAN, NOW);

        assertThat(store.save(advanced)).isTrue();
        assertThat(store.save(planned)).isFalse();
        assertThat(store.save(RegisteredProject.register(Samples.project("P1"), Stage.SIGNED, NOW)))
                .isFalse();
        assertThat(store.find("P1", Scope.EVERYTHING)).contains(advanced.next());
    }

    @Test
    void keepsAPlanAsItIs() {
        var planned = register(Samples.project("P1"), Stage.SIGNED).plan(PLAN, NOW);
        store.save(planned);
        var emptied = planned.next().plan(List.of(), NOW);

        assertThat(store.find("P1", Scope.EVERYTHING)).contains(planned.next());

        store.save(emptied);
        assertThat(store.find("P1", Scope.EVERYTHING)).contains(emptied.next());
    }

    @Test
    void forgetsFieldsThatAChangeHasTakenAway() {
        var project = register(Samples.project("P1"), Stage.SIGNED);
        var renamed = project.amend(Samples.renamed(project.entry().project()), NOW);

        store.save(renamed);

        assertThat(store.find("P1", Scope.EVERYTHING)).contains(renamed.next());
    }

    @Test
    void listsPageByPageInTheOrderOfIdsWithoutPlans() {
        List.of("P2", "P3", "P1").forEach(id -> register(Samples.project(id), Stage.SIGNED));
        store.save(store.find("P1", Scope.EVERYTHING).orElseThrow().plan(PLAN, NOW));

        assertThat(store.list(none(), new PageQuery(null, 1), Scope.EVERYTHING))
                .containsExactly(
                        new ProjectEntry(Samples.project("P1"), Stage.SIGNED, 2),
                        new ProjectEntry(Samples.project("P2"), Stage.SIGNED, 1));
        assertThat(ids(none(), new PageQuery("P1", 1))).containsExactly("P2", "P3");
        assertThat(ids(none(), new PageQuery("P3", 1))).isEmpty();
    }

    @Test
    void listsByStageAndUnitInAnyOfItsParts() {
        register(Samples.project("P1", "LEAD-1"), Stage.SIGNED);
        register(Samples.project("P2", "LEAD-1"), Stage.STARTED);
        register(Samples.project("P3", "LEAD-2"), Stage.STARTED);

        assertThat(ids(filter(Stage.STARTED, null), ALL)).containsExactly("P2", "P3");
        assertThat(ids(filter(null, "LEAD-1"), ALL)).containsExactly("P1", "P2");
        assertThat(ids(filter(Stage.STARTED, "LEAD-1"), ALL)).containsExactly("P2");
        assertThat(ids(filter(null, "LEAD-1"), new PageQuery("P1", 10))).containsExactly("P2");
        assertThat(ids(filter(null, "GX-HB"), ALL)).containsExactly("P1", "P2", "P3");
        assertThat(ids(filter(null, "GX-JS"), ALL)).containsExactly("P1", "P2", "P3");
        assertThat(ids(filter(null, "NOBODY"), ALL)).isEmpty();
    }

    @Test
    void showsAProjectToWhoeverIsConcernedWithIt() {
        var planned = register(Samples.project("P1", "LEAD-1"), Stage.SIGNED).plan(List.of(activityOf("CREW-1")), NOW);
        store.save(planned);
        register(Samples.project("P2", "LEAD-2"), Stage.SIGNED);

        for (var unit : List.of("LEAD-1", "CREW-1")) {
            var scope = Scope.of(Set.of(unit, "NOBODY"));
            assertThat(store.find("P1", scope)).contains(planned.next());
            assertThat(store.find("P2", scope)).isEmpty();
            assertThat(ids(none(), ALL, scope)).containsExactly("P1");
        }
        for (var unit : List.of("GX-HB", "GX-JS")) {
            assertThat(ids(none(), ALL, Scope.of(Set.of(unit)))).containsExactly("P1", "P2");
        }
        for (var scope : List.of(Scope.of(Set.of()), Scope.of(Set.of("NOBODY")))) {
            assertThat(store.find("P1", scope)).isEmpty();
            assertThat(ids(none(), ALL, scope)).isEmpty();
        }
    }

    @Test
    void filtersWithinTheScope() {
        register(Samples.project("P1", "LEAD-1"), Stage.SIGNED);
        register(Samples.project("P2", "LEAD-2"), Stage.STARTED);
        register(Samples.project("P3", "LEAD-2"), Stage.SIGNED);
        var scope = Scope.of(Set.of("LEAD-2"));

        assertThat(ids(filter(null, "GX-HB"), ALL, scope)).containsExactly("P2", "P3");
        assertThat(ids(filter(Stage.SIGNED, "GX-HB"), ALL, scope)).containsExactly("P3");
        assertThat(ids(filter(null, "LEAD-1"), ALL, scope)).isEmpty();
        assertThat(ids(none(), new PageQuery("P2", 10), scope)).containsExactly("P3");
    }

    @Test
    void keepsTheEventsOfChangesUntilTheyArePublished() {
        var registered = RegisteredProject.register(Samples.project("P1"), Stage.SIGNED, NOW);
        var planned = registered.next().plan(PLAN, NOW);
        store.save(registered);
        store.save(planned);

        assertThat(outbox.pending(10))
                .singleElement()
                .satisfies(
                        pending -> assertThat(pending.events()).containsExactly(registered.event(), planned.event()));

        outbox.published(outbox.pending(10));
        assertThat(outbox.pending(10)).isEmpty();
    }

    private static Activity activityOf(String unit) {
        return new Activity("A1", new Names("打桩", null), false, START, START, BigDecimal.ONE, unit);
    }

    private static ProjectFilter none() {
        return filter(null, null);
    }

    private static ProjectFilter filter(@Nullable Stage stage, @Nullable String unit) {
        return new ProjectFilter(stage, unit);
    }

    private List<String> ids(ProjectFilter filter, PageQuery query) {
        return ids(filter, query, Scope.EVERYTHING);
    }

    private List<String> ids(ProjectFilter filter, PageQuery query, Scope scope) {
        return store.list(filter, query, scope).stream()
                .map(entry -> entry.project().id())
                .toList();
    }

    private RegisteredProject register(Project project, Stage stage) {
        var change = RegisteredProject.register(project, stage, NOW);
        assertThat(store.save(change)).isTrue();
        return change.next();
    }
}
