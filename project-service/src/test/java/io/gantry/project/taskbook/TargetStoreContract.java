package io.gantry.project.taskbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.event.YearTarget;
import io.gantry.project.project.MongoProjectStore;
import io.gantry.project.project.ProjectScopes;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** All projects here are registered on 2 March 2026, for GX-HB. */
abstract class TargetStoreContract {

    private final TestStore kind;
    private final MongoDatabase database;
    private final ProjectScopes projects;
    private final TargetStore store;

    TargetStoreContract(TestStore kind) {
        this.kind = kind;
        database = kind.emptyDatabase();
        projects = new ProjectScopes(database);
        store = new MongoTargetStore(database);
    }

    @Test
    void findsTheProjectsThatUnitsAnswerForOrOnceDid() {
        projects.register("P1");
        projects.register("P2");
        projects.handOver("P2", "GX-NY", LocalDate.of(2026, 7, 1));

        assertThat(ids("GX-HB")).containsExactly("P1", "P2");
        assertThat(ids("GX-NY")).containsExactly("P2");
        assertThat(ids("GX")).isEmpty();
    }

    @Test
    void leavesOutWhatIsWithdrawn() {
        projects.register("P1");
        projects.withdraw("P1");

        assertThat(ids("GX-HB")).isEmpty();
    }

    @Test
    void readsTargetsToTheFen() {
        projects.register("P1");
        var target = new YearTarget(
                2026,
                Money.yuan("100.05"),
                Money.months("0", "0", "0", "0", "0", "0", "50.05", "50", "0", "0", "0", "0.00"),
                5,
                null);
        projects.target("P1", target);
        projects.target("P1", new YearTarget(2025, Money.yuan("1"), null, null, null));

        var course = store.heldBy(Set.of("GX-HB")).get(0).course();
        assertThat(course.target(2026)).isEqualTo(target);
        assertThat(course.targets()).extracting(YearTarget::year).containsExactly(2025, 2026);
        assertThat(course.target(2027)).isNull();
    }

    @Test
    void aProjectOfAVersionWithoutTargetsHasNone() {
        projects.register("P1");
        database.getCollection(MongoProjectStore.COLLECTION)
                .updateOne(new Document("_id", "P1"), new Document("$unset", new Document("course.targets", "")));

        assertThat(store.heldBy(Set.of("GX-HB")).get(0).course().targets()).isEmpty();
    }

    @Test
    void readsFirstAndLastDayOfAPlan() {
        projects.register("P1");
        assertThat(store.plan("P1")).isEqualTo(Span.NONE);
        assertThat(store.plan("P0")).isEqualTo(Span.NONE);

        database.getCollection(MongoProjectStore.COLLECTION)
                .updateOne(
                        new Document("_id", "P1"),
                        new Document(
                                "$set", new Document("plan.start", "2026-03-02").append("plan.finish", "2027-06-30")));

        var plan = new Span(LocalDate.of(2026, 3, 2), LocalDate.of(2027, 6, 30));
        assertThat(store.plan("P1")).isEqualTo(plan);
        assertThat(store.heldBy(Set.of("GX-HB")))
                .extracting(TargetStore.Targeted::plan)
                .containsExactly(plan);
    }

    @Test
    void readsWhatSeveralInstancesHaveRegisteredAtOnce() {
        var ofAnotherInstance = new ProjectScopes(kind.throughAnotherClient(database));

        Race.of(IntStream.range(0, 8)
                .mapToObj(number -> registered(number % 2 == 0 ? projects : ofAnotherInstance, "P" + number))
                .toList());

        assertThat(ids("GX-HB")).containsExactly("P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7");
    }

    private static Callable<Boolean> registered(ProjectScopes projects, String id) {
        return () -> {
            projects.register(id);
            return true;
        };
    }

    private Iterable<String> ids(String unit) {
        return store.heldBy(Set.of(unit)).stream()
                .map(found -> found.project().id())
                .toList();
    }
}
