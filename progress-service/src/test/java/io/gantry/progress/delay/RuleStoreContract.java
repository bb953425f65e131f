package io.gantry.progress.delay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.RulePack;
import io.gantry.event.RulePack.RuleSettings;
import io.gantry.progress.rule.Outages;
import io.gantry.progress.rule.Span;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

abstract class RuleStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00.123456789Z");
    private static final RulePack FIRST = new RulePack(
            "default", 1, null, List.of(new RuleSettings("plan-late", 1, true, Map.of("red-above-days", "60"))));
    private static final RulePack SECOND =
            new RulePack("default", 2, "Asia/Shanghai", List.of(new RuleSettings("plan-late", 1, false, Map.of())));

    private final RuleStore store;
    private final RuleStore other;

    /** @param instances the same, empty, as two instances of the service have it */
    RuleStoreContract(List<? extends RuleStore> instances) {
        store = instances.get(0);
        other = instances.get(1);
    }

    static List<RuleStore> instances(TestStore kind) {
        var database = kind.emptyDatabase();
        return List.of(new MongoRuleStore(database), new MongoRuleStore(kind.throughAnotherClient(database)));
    }

    @Test
    void knowsNothingBeforeTheFirstSave() {
        assertThat(store.packs()).isEqualTo(PackHistory.NONE);
        assertThat(store.outages()).isEqualTo(OutageHistory.NONE);
        assertThat(store.lastSeenWorking()).isEmpty();
    }

    @Test
    void givesBackRulePacks() {
        var published = new PackHistory(1, List.of(FIRST), null);
        store.save(published);
        assertThat(store.packs()).isEqualTo(published);

        var adopted = new PackHistory(4, List.of(FIRST, SECOND), FIRST);
        store.save(adopted);
        assertThat(store.packs()).isEqualTo(adopted);
    }

    @Test
    void givesBackOutages() {
        var known = new OutageHistory(3, new Outages(List.of(new Span(NOON, NOON.plusSeconds(3600)))));

        store.save(known);

        assertThat(store.outages()).isEqualTo(known);
    }

    @Test
    void refusesWhatIsOlder() {
        var newer = new PackHistory(4, List.of(FIRST, SECOND), SECOND);
        var outage = new OutageHistory(2, new Outages(List.of(new Span(NOON, NOON.plusSeconds(1)))));
        store.save(newer);
        store.save(outage);

        store.save(new PackHistory(2, List.of(FIRST), FIRST));
        store.save(new OutageHistory(1, Outages.NONE));

        assertThat(store.packs()).isEqualTo(newer);
        assertThat(store.outages()).isEqualTo(outage);
    }

    @Test
    void givesBackWhenTheIntakeWasLastSeenWorking() {
        store.seenWorking(NOON);
        assertThat(store.lastSeenWorking()).contains(NOON);

        store.seenWorking(NOON.minusSeconds(3600));
        assertThat(store.lastSeenWorking()).contains(NOON.minusSeconds(3600));
    }

    @Test
    void ofWhatInstancesSaveAtOnceTheNewestStays() {
        for (int round = 0; round < 20; round++) {
            var older = new PackHistory(2 * round + 1, List.of(FIRST), null);
            var newer = new PackHistory(2 * round + 2, List.of(FIRST), FIRST);
            var at = NOON.plusSeconds(round);
            Race.of(List.of(
                    saved(store, newer, at),
                    saved(other, older, at),
                    saved(store, older, at),
                    saved(other, newer, at)));

            assertThat(store.packs()).isEqualTo(newer);
            assertThat(other.lastSeenWorking()).contains(at);
        }
    }

    private static Callable<Boolean> saved(RuleStore store, PackHistory packs, Instant at) {
        return () -> {
            store.save(packs);
            store.seenWorking(at);
            return true;
        };
    }
}
