package io.gantry.project.plan;

import static io.gantry.project.plan.Plans.FINISH;
import static io.gantry.project.plan.Plans.activity;
import static io.gantry.project.plan.Plans.plan;
import static io.gantry.project.plan.Plans.removing;
import static io.gantry.project.plan.Plans.replacing;
import static io.gantry.project.plan.Plans.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint;
import io.gantry.event.ActivityLink;
import io.gantry.project.plan.network.Node;
import io.gantry.testing.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Plans are found as they were saved. */
abstract class PlanStoreContract extends PlansInStore {

    PlanStoreContract(TestStore kind) {
        super(kind);
    }

    @Test
    void readsTheNetworkOfAPlan() {
        var plain = activity("A01");
        var links = List.of(
                new ActivityLink("A00", ActivityLink.Type.FS, null, null),
                new ActivityLink("A02", ActivityLink.Type.SS, -3, ActivityLink.LagUnit.ELAPSED));
        var linked = new Activity(
                "A01",
                plain.position(),
                plain.names(),
                false,
                plain.plannedStart(),
                plain.plannedFinish(),
                plain.weight(),
                null,
                "A03",
                12,
                links,
                new ActivityConstraint(ActivityConstraint.Kind.FNLT, FINISH));
        var plan = List.of(activity("A00"), linked, activity("A02"), activity("A03"), activity("A04"));
        begin(plan);
        store.save(removing(store.head("P1"), plan, "A04"));

        assertThat(store.network("P1"))
                .containsExactlyInAnyOrderElementsOf(
                        plan.subList(0, 4).stream().map(Node::of).toList());
        assertThat(store.activities("P1", List.of("A01"))).containsExactly(linked);
        assertThat(store.network("P2")).isEmpty();
    }

    @Test
    void beginsWithNoPlan() {
        assertThat(store.head("P1")).isEqualTo(PlanHead.none("P1"));
        assertThat(store.head("NOTHING")).isEqualTo(PlanHead.none("NOTHING"));
        assertThat(all()).isEmpty();
        assertThat(store.history("P1", Long.MAX_VALUE, 10)).isEmpty();
        assertThat(outbox.pending(10)).isEmpty();
    }

    @Test
    void savesNoPlanOfAProjectThatIsNotRegistered() {
        assertThat(store.save(replacing(PlanHead.none("NOTHING"), List.of(), plan(2))))
                .isFalse();
        assertThat(store.activities("NOTHING", null, 10)).isEmpty();
    }

    @Test
    void findsWhatWasSaved() {
        var revision = replacing(PlanHead.none("P1"), List.of(), plan(25));

        assertThat(store.save(revision)).isTrue();

        assertThat(store.head("P1")).isEqualTo(revision.head());
        assertThat(all()).isEqualTo(plan(25));
    }

    @Test
    void savesARevisionOnce() {
        var revision = replacing(PlanHead.none("P1"), List.of(), plan(3));
        var other = replacing(PlanHead.none("P1"), List.of(), plan(4));

        assertThat(store.save(revision)).isTrue();
        assertThat(store.save(revision)).isFalse();
        assertThat(store.save(other)).isFalse();
        assertThat(store.save(setting(other.head(), plan(4), activity("A09")))).isTrue();

        assertThat(store.head("P1").revision()).isEqualTo(2);
        assertThat(all()).containsExactly(activity("A00"), activity("A01"), activity("A02"), activity("A09"));
    }

    @Test
    void changesSomeActivitiesAndLeavesTheRest() {
        begin(plan(5));
        var moved = activity("A03", FINISH.plusDays(9), "CREW-1");

        store.save(setting(store.head("P1"), plan(5), moved));
        store.save(removing(store.head("P1"), all(), "A01"));

        assertThat(all()).containsExactly(activity("A00"), activity("A02"), moved, activity("A04"));
        assertThat(store.activities("P1", Set.of("A01", "A03", "A09"))).containsExactly(moved);
        assertThat(store.known("P1", Set.of("A01", "A03", "A09"))).containsExactlyInAnyOrder("A01", "A03");
    }

    @Test
    void takesBackWhatIsGoneAndMayComeAgain() {
        begin(plan(2));
        store.save(replacing(store.head("P1"), plan(2), List.of()));
        assertThat(all()).isEmpty();
        assertThat(store.head("P1").plannedFinish()).isNull();

        store.save(setting(store.head("P1"), List.of(), activity("A01")));
        assertThat(all()).containsExactly(activity("A01"));
    }

    @Test
    void replacesAPlanByAnother() {
        begin(plan(9));
        var others = IntStream.range(30, 33).mapToObj(i -> activity("A" + i)).toList();

        store.save(replacing(store.head("P1"), plan(9), others));

        assertThat(all()).isEqualTo(others);
        assertThat(store.known("P1", Set.of("A00"))).containsExactly("A00");
    }

    @Test
    void readsPageByPageInTheOrderOfPositions() {
        begin(plan(25));

        assertThat(store.activities("P1", null, 10)).isEqualTo(plan(25).subList(0, 10));
        assertThat(store.activities("P1", PlanPlace.of(activity("A09")), 10)).isEqualTo(plan(25).subList(10, 20));
        assertThat(store.activities("P1", PlanPlace.of(activity("A24")), 10)).isEmpty();
    }

    @Test
    void keepsPlansOfProjectsApart() {
        projects.register("P2");
        begin(plan(2));
        store.save(replacing(PlanHead.none("P2"), List.of(), plan(4)));

        assertThat(all()).hasSize(2);
        assertThat(store.activities("P2", null, 10)).hasSize(4);
        assertThat(store.lastFinish("P2", Set.of())).contains(FINISH);
    }

    @Test
    void knowsTheLastFinishOfTheRest() {
        begin(List.of(
                activity("A00", FINISH, null),
                activity("A01", FINISH.plusDays(7), null),
                activity("A02", FINISH.plusDays(9), null)));

        assertThat(store.lastFinish("P1", Set.of())).contains(FINISH.plusDays(9));
        assertThat(store.lastFinish("P1", Set.of("A02"))).contains(FINISH.plusDays(7));
        assertThat(store.lastFinish("P1", Set.of("A00", "A01", "A02"))).isEmpty();
    }

    @Test
    void knowsTheFirstStartOfTheRestAndKeepsThatOfAll() {
        var first = activity("A00", FINISH, null);
        begin(List.of(first, activity("A01", FINISH.plusDays(7), null)));

        assertThat(store.firstStart("P1", Set.of())).contains(first.plannedStart());
        assertThat(store.firstStart("P1", Set.of("A00", "A01"))).isEmpty();
        assertThat(store.head("P1").plannedStart()).isEqualTo(first.plannedStart());
    }

    @Test
    void aProjectConcernsTheUnitsOfItsActivitiesAsLongAsTheyHaveSome() {
        begin(List.of(activity("A00", FINISH, "CREW-1"), activity("A01", FINISH, "CREW-1")));
        assertThat(projects.concerns("P1", "CREW-1")).isTrue();

        store.save(removing(store.head("P1"), all(), "A00"));
        assertThat(projects.concerns("P1", "CREW-1")).isTrue();

        store.save(setting(store.head("P1"), all(), activity("A01", FINISH, "CREW.2")));
        assertThat(projects.concerns("P1", "CREW-1")).isFalse();
        assertThat(projects.concerns("P1", "CREW.2")).isTrue();
        assertThat(projects.listedFor("CREW.2")).containsExactly("P1");
    }

    @Test
    void changesOfTheProjectAndOfItsPlanDoNotKeepEachOtherOut() {
        begin(plan(2));
        var head = store.head("P1");
        projects.rename("P1");

        assertThat(store.save(setting(head, plan(2), activity("A05")))).isTrue();
        projects.rename("P1");

        assertThat(all()).hasSize(3);
        assertThat(projects.revision("P1")).isEqualTo(3);
    }

    @Test
    void keepsItsHistory() {
        begin(plan(2));
        store.save(setting(store.head("P1"), plan(2), activity("A01", FINISH.plusDays(1), null)));
        publish();
        store.save(removing(store.head("P1"), all(), "A00"));

        var history = store.history("P1", Long.MAX_VALUE, 10);
        assertThat(history).extracting(PlanEntry::revision).containsExactly(3L, 2L, 1L);
        assertThat(history).extracting(PlanEntry::removed).containsExactly(1, 0, 0);
        assertThat(history.get(1).reason()).isEqualTo("顺延");
        assertThat(history.get(1).by().account()).isEqualTo("li.na");
        assertThat(history.get(1).changes()).hasSize(2);
        assertThat(store.history("P1", Long.MAX_VALUE, 1)).containsExactly(history.get(0));
        assertThat(store.history("P1", 3, 10)).containsExactly(history.get(1), history.get(2));
    }

    @Test
    void tellsWhenAnActivityLastCameBack() {
        begin(plan(3));
        assertThat(store.returned("P1")).isEmpty();
        var gone = removing(store.head("P1"), plan(3), "A01");
        store.save(gone);
        assertThat(store.returned("P1")).isEmpty();

        var back = setting(store.head("P1"), plan(1), activity("A01"));
        store.save(back);
        store.save(setting(store.head("P1"), plan(3), activity("A01", FINISH.plusDays(1), null)));

        assertThat(store.returned("P1"))
                .containsExactly(entry("A01", back.parts().get(0).time()));
        assertThat(store.returned("P2")).isEmpty();
    }

    @Test
    void changingOneActivityOfManyWritesThatOne() {
        begin(plan(30));
        var before = database.getCollection("plan_activities")
                .find(new Document("revision", 1L))
                .into(new ArrayList<>());

        store.save(setting(store.head("P1"), plan(30), activity("A07", FINISH.plusDays(1), null)));

        assertThat(before).hasSize(30);
        assertThat(database.getCollection("plan_activities").countDocuments(new Document("revision", 1L)))
                .isEqualTo(29);
        assertThat(database.getCollection("plan_slips").countDocuments()).isEqualTo(1);
    }
}
