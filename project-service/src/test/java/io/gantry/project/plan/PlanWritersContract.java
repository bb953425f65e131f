package io.gantry.project.plan;

import static io.gantry.project.plan.Plans.FINISH;
import static io.gantry.project.plan.Plans.activity;
import static io.gantry.project.plan.Plans.plan;
import static io.gantry.project.plan.Plans.removing;
import static io.gantry.project.plan.Plans.replacing;
import static io.gantry.project.plan.Plans.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.Activity;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.project.Hooks;
import io.gantry.project.plan.ledger.Moved;
import io.gantry.project.register.BacklogException;
import io.gantry.stream.Outbox.Pending;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of plans and their events when writers die, pause and race. */
abstract class PlanWritersContract extends PlansInStore {

    PlanWritersContract(TestStore kind) {
        super(kind);
    }

    @Test
    void keepsTheEventsOfChangesUntilTheyArePublished() {
        var first = replacing(PlanHead.none("P1"), List.of(), plan(3));
        var second = setting(first.head(), plan(3), activity("A07"));
        store.save(first);
        store.save(second);

        assertThat(outbox.pending(10)).singleElement().satisfies(pending -> {
            assertThat(pending.document()).isEqualTo("P1");
            assertThat(pending.events())
                    .containsExactly(first.parts().get(0), second.parts().get(0));
        });

        outbox.published(outbox.pending(10));
        outbox.published(List.of(new Pending("P1", List.copyOf(second.parts()))));
        assertThat(outbox.pending(10)).isEmpty();
    }

    @Test
    void keepsWhatWasAddedWhileTheRestWasBeingPublished() {
        begin(plan(3));
        var pending = outbox.pending(10);
        var second = setting(store.head("P1"), plan(3), activity("A07"));
        store.save(second);

        outbox.published(pending);

        assertThat(outbox.pending(10))
                .singleElement()
                .satisfies(left -> assertThat(left.events()).containsExactlyElementsOf(second.parts()));
    }

    @Test
    void handsOverAFewLargePlansAtATime() {
        for (int i = 2; i <= 6; i++) {
            projects.register("P" + i);
            var plan = IntStream.range(0, 8_000)
                    .mapToObj(n -> activity("A" + (10_000 + n)))
                    .toList();
            store.save(replacing(PlanHead.none("P" + i), List.of(), plan));
        }

        int parts = outbox.pending(200).stream()
                .mapToInt(pending -> pending.events().size())
                .sum();
        assertThat(parts).isBetween(10, 60);
        publish();
        assertThat(published).extracting(PlanRevised::projectId).contains("P2", "P4", "P6");
    }

    @Test
    void takesNoMoreRevisionsWhenTooManyAreUnpublished() {
        begin(List.of(activity("A00")));
        for (int i = 1; i < 500; i++) {
            store.save(setting(store.head("P1"), all(), activity("A00", FINISH.plusDays(i), null)));
        }

        assertThatThrownBy(() -> store.save(setting(store.head("P1"), all(), activity("A00", FINISH, null))))
                .isInstanceOf(BacklogException.class);

        publish();
        assertThat(store.save(setting(store.head("P1"), all(), activity("A00", FINISH, null))))
                .isTrue();
    }

    @Test
    void aWriterThatDiesAtAnyWriteLosesNothingAndDoublesNothing() {
        begin(plan(6));
        int write = 0;
        boolean saved;
        var entries = new ArrayList<Moved>();
        do {
            var before = all();
            var head = store.head("P1");
            // By turns what is told by its changes and what is told as a whole.
            var wanted = wanted(write);
            var revision = returning(before, wanted);
            saved = saves(storeIn(Hooks.dyingAfter(database, ++write)), revision);

            var restarted = storeIn(database);
            boolean isThere = restarted.head("P1").revision() == head.revision() + 1;
            assertThat(restarted.head("P1")).isEqualTo(isThere ? revision.head() : head);
            assertThat(all()).isEqualTo(isThere ? wanted : before);
            assertThat(saved)
                    .as("what is acknowledged is there")
                    .satisfies(answer -> assertThat(!answer || isThere).isTrue());
            if (!isThere) {
                assertThat(restarted.save(revision)).isTrue();
            }
            publish(outboxOf(restarted, database));
            assertThat(all()).isEqualTo(wanted);
            assertThat(Plans.told(published)).isEqualTo(wanted);
            entries.addAll(0, revision.moved());
            assertThat(slips()).isEqualTo(entries);
            assertThat(restarted.history("P1", Long.MAX_VALUE, 100)).hasSize(Math.toIntExact(head.revision() + 1));
        } while (!saved || write < 4);

        assertThat(write).isGreaterThan(5);
        assertThat(database.getCollection("plan_parts").countDocuments())
                .isEqualTo(published.stream().map(PlanRevised::id).distinct().count());
    }

    @Test
    void theRelayPublishesWhatAWriterHasLeftThatDiedRightAfterItsChangeWasSaved() {
        var revision = replacing(PlanHead.none("P1"), List.of(), plan(3));
        assertThat(saves(storeIn(Hooks.dyingAfter(database, 2)), revision)).isFalse();

        publish();

        assertThat(published).containsExactlyElementsOf(revision.parts());
        assertThat(all()).isEqualTo(plan(3));
    }

    @Test
    void aWriterThatWasPausedWhileItAppliedItsRevisionBringsNothingBack() {
        begin(plan(4));
        var revision = setting(
                store.head("P1"),
                plan(4),
                activity("A01", FINISH.plusDays(1), null),
                activity("A02", FINISH, "CREW-1"));
        var paused = storeIn(Hooks.before(database, "plan_activities", "bulkWrite", () -> {
            var other = storeIn(database);
            other.save(setting(other.head("P1"), all(), activity("A01", FINISH.plusDays(2), null)));
            other.save(removing(other.head("P1"), all(), "A02"));
        }));

        assertThat(paused.save(revision)).isTrue();

        assertThat(store.head("P1").revision()).isEqualTo(4);
        assertThat(all()).containsExactly(activity("A00"), activity("A01", FINISH.plusDays(2), null), activity("A03"));
    }

    @Test
    void letsOneOfSeveralClientsMakeEachRevision() {
        begin(plan(3));
        var clients = List.of(
                store, storeIn(kind.throughAnotherClient(database)), storeIn(kind.throughAnotherClient(database)));
        for (int round = 1; round <= 15; round++) {
            var head = store.head("P1");
            var before = all();
            LocalDate finish = FINISH.plusDays(round);
            var attempts = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < clients.size(); i++) {
                var client = clients.get(i);
                var changed = activity("A0" + i, finish, "CREW-" + i);
                attempts.add(() -> client.save(setting(head, before, changed)));
            }

            assertThat(Race.of(attempts)).containsExactlyInAnyOrder(true, false, false);
            assertThat(all())
                    .filteredOn(activity -> activity.plannedFinish().equals(finish))
                    .hasSize(1);
        }
        publish();
        assertThat(Plans.told(published)).isEqualTo(all());
    }

    @Test
    void severalClientsThatTryUntilTheySucceedLoseNoChange() {
        begin(plan(6));
        var clients = List.of(
                store, storeIn(kind.throughAnotherClient(database)), storeIn(kind.throughAnotherClient(database)));
        var writers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < clients.size(); i++) {
            var client = clients.get(i);
            var id = "A0" + i;
            writers.add(() -> {
                for (int n = 1; n <= 10; n++) {
                    boolean saved = false;
                    while (!saved) {
                        var head = client.head("P1");
                        var present = client.activities("P1", null, 100);
                        saved = client.save(setting(head, present, activity(id, FINISH.plusDays(n), null)));
                    }
                }
                return 10;
            });
        }

        assertThat(Race.of(writers)).containsExactly(10, 10, 10);

        publish();
        assertThat(store.head("P1").revision()).isEqualTo(31);
        assertThat(all())
                .extracting(Activity::plannedFinish)
                .startsWith(FINISH.plusDays(10), FINISH.plusDays(10), FINISH.plusDays(10));
        assertThat(Plans.told(published)).isEqualTo(all());
    }

    private static List<Activity> wanted(int step) {
        var moved = activity("A01", FINISH.plusDays(step + 1L), "CREW-" + step);
        return step % 2 == 0
                ? List.of(activity("A00"), moved, activity("A02"), activity("A03"), activity("A05"))
                : List.of(moved, activity("A%02d".formatted(20 + step)));
    }

    /** Makes a whole plan of what is there, with what was in it once and comes back. */
    private PlanRevision returning(List<Activity> before, List<Activity> wanted) {
        var change = PlanChange.between(before, wanted);
        var head = store.head("P1");
        return Plans.revision(head, change.withFormer(store.former("P1", change.idsAdded(head))), before, wanted);
    }

    private static boolean saves(MongoPlanStore dying, PlanRevision revision) {
        try {
            return dying.save(revision);
        } catch (Hooks.Death e) {
            return false;
        }
    }
}
