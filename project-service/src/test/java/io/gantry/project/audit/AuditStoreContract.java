package io.gantry.project.audit;

import static io.gantry.project.audit.Trail.ALL;
import static io.gantry.project.audit.Trail.NOW;
import static io.gantry.project.audit.Trail.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Actor;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.Change;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.event.AuditEvent.Outcome;
import io.gantry.event.AuditEvent.RequestAudited;
import io.gantry.project.audit.AuditEntry.Kind;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class AuditStoreContract {

    private static final AuditScope GX = new AuditScope(Set.of("GX", "GX-HB"), false);
    private static final AuditScope ROOT = new AuditScope(Set.of("GX", "GX-HB"), true);

    private final TestStore kind;
    private final AuditStore store;
    private final AuditStore ofAnotherInstance;

    AuditStoreContract(TestStore kind) {
        this.kind = kind;
        var database = kind.emptyDatabase();
        store = new MongoAuditTrail(database);
        ofAnotherInstance = new MongoAuditTrail(kind.throughAnotherClient(database));
    }

    @Test
    void givesBackWhatItWasGiven() {
        var full = entry(1, "GX", NOW.plusMillis(1));
        var withoutUnit = AuditEntry.of(Trail.event(Trail.id(2), new Actor("ops", "运维", null), "/api/x", NOW));
        var unknown = entry(3, null, NOW.minusMillis(1));
        store.add(List.of(withoutUnit, full, unknown));
        store.add(List.of());

        assertThat(store.list(ALL, ROOT, null, 10)).containsExactly(full, withoutUnit, unknown);
    }

    @Test
    void keepsTheFirstOfEntriesWithOneId() {
        var first = entry(1, "GX", NOW);
        var other = entry(2, "GX", NOW.minusSeconds(1));
        store.add(List.of(first));

        store.add(List.of(entry(1, "GX-HB", NOW.plusSeconds(9)), other, other, first));

        assertThat(store.list(ALL, GX, null, 10)).containsExactly(first, other);
    }

    @Test
    void whatSeveralInstancesAddAtOnceIsThereOnce() {
        var entries = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> entry(number, "GX", NOW.plusMillis(number)))
                .toList();

        Race.of(List.of(
                added(store, entries), added(ofAnotherInstance, entries), added(store, entries.subList(20, 60))));

        assertThat(store.list(ALL, GX, null, 100)).hasSize(60).containsExactlyInAnyOrderElementsOf(entries);
    }

    private static Callable<Boolean> added(AuditStore store, List<AuditEntry> entries) {
        return () -> {
            store.add(entries);
            return true;
        };
    }

    @Test
    void saysWhoAskedAndFromWhereForAsLongAsThatIsKept() {
        var entry = entry(1, "GX", NOW);
        var named = Trail.named(2, "王敏", "10.12.0.8", NOW.plusSeconds(1));
        var later = Trail.entry(named);
        var known = new Requester(entry.id(), NOW, "李娜", "10.12.0.7", null);
        store.addRequesters(List.of(known, known, Requester.of(named)));
        store.add(List.of(entry, later));

        assertThat(store.list(ALL, GX, null, 10).get(1)).isEqualTo(entry.with(known));
        assertThat(store.forgetRequesters(NOW.plusMillis(1))).isEqualTo(1);

        assertThat(store.list(ALL, GX, null, 10).get(1)).isEqualTo(entry);
        assertThat(store.list(ALL, GX, null, 10).get(0).from()).isEqualTo("10.12.0.8");
        assertThat(store.find(List.of(entry.id(), Trail.id(9)))).containsOnly(Map.entry(entry.id(), entry));
    }

    @Test
    void showsNoNameOrAddressButThatWhichTheEntryWasWrittenWith() {
        var named = Trail.named(2, "王敏", "10.12.0.8", NOW);
        var entry = Trail.entry(named);
        var right = Requester.of(named);
        store.add(List.of(entry));

        for (var wrong : List.of(
                new Requester(entry.id(), NOW, "李娜", right.from(), right.salt()),
                new Requester(entry.id(), NOW, right.name(), "10.12.0.7", right.salt()),
                new Requester(entry.id(), NOW, right.name(), right.from(), null))) {
            store.addRequesters(List.of(wrong));
            assertThat(store.list(ALL, GX, null, 10)).containsExactly(entry);
            store.forgetRequesters(NOW.plusMillis(1));
        }
        store.addRequesters(List.of(right));

        assertThat(store.list(ALL, GX, null, 10)).containsExactly(entry.with(right));
    }

    @Test
    void leavesATrailOfAnOlderVersionToComeBackFromTheLog() {
        var database = kind.emptyDatabase();
        database.getCollection("audit").insertOne(new Document("_id", "1").append("kind", "DONE"));
        database.getCollection("audit_requesters").insertOne(new Document("_id", "1").append("hash", "ab"));
        database.getCollection("checkpoints").insertOne(new Document("_id", "gantry.audit-events.v1-0"));

        new MongoAuditTrail(database);

        assertThat(database.getCollection("audit").countDocuments()).isZero();
        assertThat(database.getCollection("audit_requesters").countDocuments()).isZero();
        assertThat(database.getCollection("checkpoints").countDocuments()).isZero();
    }

    @Test
    void forgetsWhatIsOldKindByKind() {
        var counted = AuditEntry.of(Trail.counted(Trail.id(9), NOW));
        store.add(IntStream.range(0, 1_200)
                .mapToObj(number -> entry(10 + number, "GX", NOW.minusSeconds(1)))
                .toList());
        store.add(List.of(counted, entry(1, "GX", NOW)));

        assertThat(store.count(List.of(Kind.REFUSED, Kind.COUNTED), NOW)).isEqualTo(2);
        assertThat(store.forget(Kind.COUNTED, NOW)).isZero();
        assertThat(store.forget(Kind.REFUSED, NOW)).isEqualTo(1_200);

        assertThat(store.list(ALL, ROOT, null, 10)).containsExactly(counted, entry(1, "GX", NOW));
    }

    @Test
    void showsOnlyWhatIsInTheScope() {
        store.add(List.of(entry(1, "GX", NOW), entry(2, "GX-CT", NOW), entry(3, null, NOW), entry(4, "GX-HB", NOW)));

        assertThat(numbers(ALL, GX)).containsExactly(4, 1);
        assertThat(numbers(ALL, ROOT)).containsExactly(4, 3, 1);
        assertThat(numbers(ALL, new AuditScope(Set.of(), false))).isEmpty();
        assertThat(numbers(ALL, new AuditScope(Set.of(), true))).containsExactly(3);
        assertThat(numbers(filter("of-GX-CT", "GX-CT", null, null, null), ROOT)).isEmpty();
    }

    @Test
    void leadsFromPageToPageWithoutLeavingAnythingOut() {
        // Some at the same time, in no order.
        var entries = IntStream.of(5, 1, 4, 2, 7, 3, 6)
                .mapToObj(number -> entry(number, "GX", NOW.plusMillis(number / 3)))
                .toList();
        store.add(entries);

        var read = new ArrayList<Integer>();
        List<AuditEntry> page = store.list(ALL, GX, null, 2);
        while (!page.isEmpty()) {
            read.addAll(page.stream().map(AuditStoreContract::numberOf).toList());
            page = store.list(ALL, GX, AuditCursor.of(page.get(page.size() - 1)), 2);
        }

        assertThat(read).containsExactly(7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void filters() {
        store.add(List.of(
                entry(1, "GX", NOW),
                entry(2, "GX-HB", NOW.plusSeconds(1)),
                AuditEntry.of(new RequestAudited(
                        Trail.id(3),
                        NOW.plusSeconds(2),
                        "project-service",
                        new Actor("of-GX", "李娜", "GX"),
                        "10.12.0.7",
                        "amendUnit",
                        "/api/registry/units/GX.HB",
                        Outcome.DONE,
                        200,
                        null,
                        null,
                        new CommandDetails(
                                new About("unit", "GX.HB"), "并入高新区", List.of(new Change("parent", "GX", null)))))));

        assertThat(numbers(words("高新"), GX)).containsExactly(3);
        assertThat(numbers(words("AMENDunit"), GX)).containsExactly(3);
        assertThat(numbers(words(".*"), GX)).isEmpty();
        assertThat(numbers(object("GX.HB"), GX)).containsExactly(3);
        assertThat(numbers(object("GX"), GX)).isEmpty();
        assertThat(store.list(object("GX.HB"), GX, null, 9))
                .singleElement()
                .satisfies(entry -> assertThat(entry.told())
                        .isEqualTo(new CommandDetails(
                                new About("unit", "GX.HB"), "并入高新区", List.of(new Change("parent", "GX", null)))));
        assertThat(numbers(filter("of-GX", null, null, null, null), GX)).containsExactly(3, 1);
        assertThat(numbers(filter(null, "GX-HB", null, null, null), GX)).containsExactly(2);
        assertThat(numbers(filter(null, null, "amendUnit", null, null), GX)).containsExactly(3);
        assertThat(numbers(filter(null, null, null, Outcome.REFUSED, null), GX)).containsExactly(2, 1);
        assertThat(numbers(filter(null, null, null, null, "project-service"), GX))
                .containsExactly(3);
        assertThat(numbers(filter("of-GX", "GX", "amendUnit", Outcome.DONE, "project-service"), GX))
                .containsExactly(3);
    }

    @Test
    void filtersByTimeAndByTheBeginningOfTheTarget() {
        store.add(
                List.of(entry(1, "GX", NOW), entry(12, "GX", NOW.plusSeconds(1)), entry(13, "GX", NOW.plusSeconds(2))));

        assertThat(numbers(between(NOW.plusSeconds(1), null), GX)).containsExactly(13, 12);
        assertThat(numbers(between(null, NOW.plusSeconds(1)), GX)).containsExactly(1);
        assertThat(numbers(between(NOW.plusSeconds(1), NOW.plusSeconds(2)), GX)).containsExactly(12);
        assertThat(numbers(onTarget("/api/1"), GX)).containsExactly(13, 12, 1);
        assertThat(numbers(onTarget("/api/12"), GX)).containsExactly(12);
        assertThat(numbers(onTarget("api/12"), GX)).isEmpty();
        assertThat(numbers(onTarget("/api/1."), GX)).isEmpty();
        assertThat(numbers(onTarget("/api/\\E.*"), GX)).isEmpty();
        assertThat(store.list(
                        between(NOW, NOW.plusSeconds(2)), GX, AuditCursor.of(entry(12, "GX", NOW.plusSeconds(1))), 9))
                .extracting(AuditStoreContract::numberOf)
                .containsExactly(1);
    }

    @Test
    void handsOverAsManyAsAreWanted() {
        store.add(IntStream.rangeClosed(1, 12_500)
                .mapToObj(number -> entry(number, number % 2 == 0 ? "GX" : "GX-CT", NOW.plusMillis(number)))
                .toList());
        var some = new ArrayList<Integer>();
        var all = new ArrayList<Integer>();

        store.forEach(ALL, GX, 3, entry -> some.add(numberOf(entry)));
        store.forEach(ALL, GX, Integer.MAX_VALUE, entry -> all.add(numberOf(entry)));

        assertThat(some).containsExactly(12_500, 12_498, 12_496);
        assertThat(all).hasSize(6250).startsWith(12_500).endsWith(4, 2);
        assertThat(store.hasMoreThan(0, ALL, GX)).isTrue();
        assertThat(store.hasMoreThan(6249, ALL, GX)).isTrue();
        assertThat(store.hasMoreThan(6250, ALL, GX)).isFalse();
        assertThat(store.hasMoreThan(100_000, ALL, GX)).isFalse();
    }

    private List<Integer> numbers(AuditFilter filter, AuditScope scope) {
        return store.list(filter, scope, null, 100).stream()
                .map(AuditStoreContract::numberOf)
                .toList();
    }

    private static int numberOf(AuditEntry entry) {
        return (int) entry.id().getLeastSignificantBits();
    }

    private static AuditFilter filter(
            @Nullable String account,
            @Nullable String unit,
            @Nullable String action,
            @Nullable Outcome outcome,
            @Nullable String service) {
        return new AuditFilter(account, unit, action, outcome, service, null, null, null, null, null, true);
    }

    private static AuditFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new AuditFilter(null, null, null, null, null, from, to, null, null, null, true);
    }

    private static AuditFilter onTarget(String target) {
        return new AuditFilter(null, null, null, null, null, null, null, target, null, null, true);
    }

    private static AuditFilter words(String q) {
        return new AuditFilter(null, null, null, null, null, null, null, null, q, null, true);
    }

    private static AuditFilter object(String id) {
        return new AuditFilter(null, null, null, null, null, null, null, null, null, id, true);
    }
}
