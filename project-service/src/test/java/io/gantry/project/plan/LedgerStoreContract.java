package io.gantry.project.plan;

import static io.gantry.project.plan.Plans.FINISH;
import static io.gantry.project.plan.Plans.activity;
import static io.gantry.project.plan.Plans.plan;
import static io.gantry.project.plan.Plans.removing;
import static io.gantry.project.plan.Plans.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.gantry.project.Hooks;
import io.gantry.project.plan.LedgerStore.HandedOver;
import io.gantry.project.plan.ledger.Baseline;
import io.gantry.project.plan.ledger.DatedActivity;
import io.gantry.project.plan.ledger.Moved;
import io.gantry.project.plan.ledger.PlannedDates;
import io.gantry.project.plan.ledger.Slip;
import io.gantry.project.project.Samples;
import io.gantry.testing.TestStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What has become of planned dates, and the baselines that they are measured by. */
abstract class LedgerStoreContract extends PlansInStore {

    LedgerStoreContract(TestStore kind) {
        super(kind);
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
}
