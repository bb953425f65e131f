package io.gantry.project.plan;

import static io.gantry.project.plan.Plans.FINISH;
import static io.gantry.project.plan.Plans.activity;
import static io.gantry.project.plan.Plans.plan;
import static io.gantry.project.plan.Plans.removing;
import static io.gantry.project.plan.Plans.replacing;
import static io.gantry.project.plan.Plans.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.mongodb.client.MongoDatabase;
import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint;
import io.gantry.event.ActivityLink;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.project.Hooks;
import io.gantry.project.plan.LedgerStore.HandedOver;
import io.gantry.project.plan.ledger.Baseline;
import io.gantry.project.plan.ledger.DatedActivity;
import io.gantry.project.plan.ledger.Moved;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.ledger.Slip;
import io.gantry.project.plan.network.Node;
import io.gantry.project.project.ProjectScopes;
import io.gantry.project.project.Samples;
import io.gantry.project.register.BacklogException;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import io.gantry.stream.Outbox.Pending;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

abstract class PlanStoreContract {

    private final TestStore kind;
    private final MongoDatabase database;
    private final MongoPlanStore store;
    private final LedgerStore ledger;
    private final Outbox outbox;
    private final ProjectScopes projects;

    /** Revisions in the order of the log, as the relay publishes them. */
    private final List<PlanRevised> published = new ArrayList<>();

    PlanStoreContract(TestStore kind) {
        this.kind = kind;
        database = kind.emptyDatabase();
        store = storeIn(database);
        ledger = new MongoLedgerStore(database, store);
        outbox = outboxOf(store, database);
        projects = new ProjectScopes(database);
        projects.register("P1");
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
    void eachMovedDateBecomesOneEntryOfTheLedger() {
        begin(plan(3));
        var moved = activity("A01", FINISH.plusDays(9), null);
        store.save(setting(store.head("P1"), plan(3), moved, activity("A05")));
        store.save(setting(store.head("P1"), all(), activity("A01", FINISH.plusDays(9), "CREW-1")));
        store.save(setting(store.head("P1"), all(), activity("A01"), activity("A02", FINISH.plusDays(2), null)));

        assertThat(slips())
                .containsExactly(
                        new Moved("A01", PlannedDates.of(moved), PlannedDates.of(activity("A01")), false),
                        new Moved("A02", PlannedDates.of(activity("A02")), until(FINISH.plusDays(2)), false),
                        new Moved("A01", PlannedDates.of(activity("A01")), PlannedDates.of(moved), false));
        var first = ledger.slips("P1", null, null, 10).get(2);
        assertThat(first.revision()).isEqualTo(2);
        assertThat(first.reason()).isEqualTo("顺延");
        assertThat(first.by().account()).isEqualTo("li.na");
        assertThat(ledger.count("P1")).isEqualTo(3);
        assertThat(ledger.count("P2")).isZero();
    }

    @Test
    void tellsWhichUnitAnActivityWasGivenToAndWhen() {
        begin(plan(3));
        store.save(setting(
                store.head("P1"),
                plan(3),
                activity("A01", FINISH, "CREW-1"),
                activity("A02", FINISH.plusDays(1), null)));
        store.save(setting(store.head("P1"), all(), activity("A01", FINISH.plusDays(9), "CREW-1")));
        store.save(removing(store.head("P1"), all(), "A01"));
        store.save(setting(store.head("P1"), all(), activity("A01", FINISH, "CREW-2")));

        var handed = ledger.handedOver("P1", Set.of("A01", "A02"));
        assertThat(handed).containsOnlyKeys("A01", "A02");
        assertThat(handed.get("A01")).extracting(HandedOver::unit).containsExactly(null, "CREW-1", "CREW-2");
        assertThat(handed.get("A01").get(1).at())
                .isEqualTo(ledger.slips("P1", "A02", null, 1).get(0).at());
        assertThat(handed.get("A02")).extracting(HandedOver::unit).containsExactly((String) null);
        assertThat(ledger.handedOver("P1", Set.of())).isEmpty();
        assertThat(ledger.handedOver("P2", Set.of("A01"))).isEmpty();
    }

    @Test
    void readsTheLedgerPageByPageAndByActivity() {
        begin(plan(3));
        store.save(setting(
                store.head("P1"),
                plan(3),
                activity("A00", FINISH.plusDays(1), null),
                activity("A01", FINISH.plusDays(1), null),
                activity("A02", FINISH.plusDays(1), null)));
        store.save(setting(store.head("P1"), all(), activity("A01", FINISH.plusDays(2), null)));

        assertThat(activitiesOf(ledger.slips("P1", null, null, 2))).containsExactly("A01", "A00");
        assertThat(activitiesOf(ledger.slips("P1", null, new LedgerStore.Place(2, "A00"), 10)))
                .containsExactly("A01", "A02");
        assertThat(ledger.slips("P1", "A01", null, 10))
                .extracting(slip -> slip.revision())
                .containsExactly(3L, 2L);
        assertThat(ledger.slips("P1", "A01", new LedgerStore.Place(3, "A01"), 10))
                .hasSize(1);
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
    void anActivityThatComesBackKeepsItsOriginalDatesAndItsMoveIsOnTheLedger() {
        begin(plan(3));
        store.save(setting(store.head("P1"), plan(3), activity("A01", FINISH.plusDays(5), null)));
        store.save(removing(store.head("P1"), all(), "A01"));
        assertThat(store.former("P1", List.of("A00", "A01", "A09")))
                .containsExactly(entry("A01", until(FINISH.plusDays(5))));
        assertThat(ledger.activities("P1", List.of("A01")).get("A01").present()).isNull();

        var back = activity("A01", FINISH.plusDays(30), null);
        var change = PlanChange.of(PlanChange.byId(all()), List.of(back), List.of())
                .withFormer(store.former("P1", List.of("A01")));
        assertThat(change.needsReason()).isTrue();
        store.save(Plans.revision(store.head("P1"), change, all(), List.of()));

        assertThat(slips().get(0)).isEqualTo(new Moved("A01", until(FINISH.plusDays(5)), PlannedDates.of(back), true));
        var dated = ledger.activities("P1", List.of("A01")).get("A01");
        assertThat(dated.original()).isEqualTo(PlannedDates.of(activity("A01")));
        assertThat(dated.since()).isEqualTo(1);
        assertThat(dated.present()).isEqualTo(PlannedDates.of(back));
        assertThat(store.former("P1", List.of("A01"))).isEmpty();
    }

    @Test
    void theOriginalBaselineIsTheFirstPlanAndWhatCameLaterAsItCame() {
        begin(plan(3));
        store.save(setting(store.head("P1"), plan(3), activity("A02", FINISH.plusDays(5), null)));
        store.save(setting(store.head("P1"), all(), activity("A09", FINISH.plusDays(50), null)));
        store.save(removing(store.head("P1"), all(), "A00"));

        assertThat(ledger.originalFinish("P1")).contains(FINISH);
        assertThat(ledger.activities("P1", null, 10))
                .extracting(DatedActivity::id)
                .containsExactly("A00", "A01", "A02", "A09");
        assertThat(ledger.activities("P1", "A01", 1)).singleElement().satisfies(third -> {
            assertThat(third.original().finish()).isEqualTo(FINISH);
            assertThat(third.present().finish()).isEqualTo(FINISH.plusDays(5));
        });
        assertThat(ledger.activities("P1", "A02", 10).get(0).since()).isEqualTo(3);
        assertThat(ledger.originalFinish("P2")).isEmpty();
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

    @Test
    void freezesThePlanAsAFurtherBaseline() {
        begin(plan(3));
        store.save(setting(store.head("P1"), plan(3), activity("A02", FINISH.plusDays(5), null)));
        assertThat(ledger.add("P1", baseline(1, 1, "旧"))).isFalse();
        assertThat(ledger.add("P1", baseline(1, 2, "年度调整"))).isTrue();
        store.save(setting(store.head("P1"), all(), activity("A02", FINISH.plusDays(9), null)));
        assertThat(ledger.add("P1", baseline(1, 3, "另一"))).isFalse();
        assertThat(ledger.add("P1", baseline(2, 3, "另一"))).isTrue();

        assertThat(ledger.baselines("P1")).containsExactly(baseline(1, 2, "年度调整"), baseline(2, 3, "另一"));
        var dates = ledger.dates("P1", baseline(1, 2, ""), null, 10);
        assertThat(dates.keySet()).containsExactly("A00", "A01", "A02");
        assertThat(dates.get("A02").finish()).isEqualTo(FINISH.plusDays(5));
        assertThat(ledger.dates("P1", baseline(2, 3, ""), "A01", 1))
                .containsExactly(entry("A02", until(FINISH.plusDays(9))));
        // What was written for the third attempt belongs to no baseline.
        assertThat(database.getCollection("plan_baselines").countDocuments()).isEqualTo(6);
    }

    @Test
    void aWriterThatDiesWhileItFreezesAPlanLeavesNoBaselineOrAWholeOne() {
        begin(plan(3));
        boolean added = false;
        for (int write = 1; !added; write++) {
            var dying = new MongoLedgerStore(Hooks.dyingAfter(database, write), store);
            int number = ledger.baselines("P1").size() + 1;
            added = adds(dying, baseline(number, 1, "第" + number));

            var found = ledger.baselines("P1");
            assertThat(found.size()).isBetween(number - 1, number);
            found.forEach(one -> assertThat(ledger.dates("P1", one, null, 10)).hasSize(3));
        }
        assertThat(ledger.baselines("P1")).hasSizeGreaterThan(1);
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

    private static boolean adds(LedgerStore dying, Baseline baseline) {
        try {
            return dying.add("P1", baseline);
        } catch (Hooks.Death e) {
            return false;
        }
    }

    private static Baseline baseline(int number, long revision, String name) {
        return new Baseline(number, revision, name, "批复", Samples.LI_NA, Samples.NOW);
    }

    private static PlannedDates until(LocalDate finish) {
        return new PlannedDates(Plans.START, finish);
    }

    private static List<String> activitiesOf(List<Slip> slips) {
        return slips.stream().map(slip -> slip.moved().activity()).toList();
    }

    private List<Moved> slips() {
        return ledger.slips("P1", null, null, 1_000).stream().map(Slip::moved).toList();
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

    private static MongoPlanStore storeIn(MongoDatabase database) {
        return new MongoPlanStore(database, new EventCodec());
    }

    private void begin(List<Activity> plan) {
        assertThat(store.save(replacing(PlanHead.none("P1"), List.of(), plan))).isTrue();
    }

    private List<Activity> all() {
        return store.activities("P1", null, 20_000);
    }

    private static Outbox outboxOf(MongoPlanStore store, MongoDatabase database) {
        return new MongoPlanOutbox(database, new EventCodec(), store);
    }

    private void publish() {
        publish(outbox);
    }

    /** What the relay does. */
    private void publish(Outbox from) {
        for (var pending = from.pending(200); !pending.isEmpty(); pending = from.pending(200)) {
            pending.forEach(each -> each.events().forEach(event -> published.add((PlanRevised) event)));
            from.published(pending);
        }
    }
}
