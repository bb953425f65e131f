package io.gantry.notification.delivery;

import static io.gantry.notification.delivery.SampleEvents.T0;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.DeliveryEvent.DeliverySettled;
import io.gantry.notification.address.UnitChannel;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.delivery.Delivery.State;
import io.gantry.notification.delivery.DeliveryStore.Search;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of deliveries must do, whichever database it is on. */
abstract class DeliveryStoreContract {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UnitChannel HOOK = new UnitChannel("c1", "webhook", "http://example.org/");

    private final TestStore server;
    private MongoDatabase database;
    private DeliveryStore store;
    private Outbox outbox;

    DeliveryStoreContract(TestStore server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        database = server.emptyDatabase();
        store = new MongoDeliveryStore(database, new EventCodec());
        outbox = new MongoDeliveryOutbox(database, new EventCodec());
    }

    @Test
    void givesBackWhatWasInsertedAndSaved() {
        var queued = queued("GX-1", "GX-HB");
        insert(queued);
        var answer = new Answer(Outcome.SERVER_ERROR, 500, null, Duration.ofMillis(7));
        var claimed = queued.claim("one", T0, LEASE);
        var settled = claimed.settle(answer, T0, T0, new RetryPolicy(List.of(LEASE), 0, LEASE), 0);

        assertThat(store.save(claimed)).isTrue();
        assertThat(store.save(settled)).isTrue();

        assertThat(found(queued)).isEqualTo(settled);
    }

    @Test
    void insertsOnceAndSaysWhatIsKnown() {
        var one = queued("GX-1", "GX-HB");
        var two = queued("GX-2", "GX-HB");
        insert(one);
        store.save(one.claim("one", T0, LEASE));

        assertThat(store.save(List.of(two, one), List.of())).containsExactly(one.id());
        assertThat(found(one).state()).isEqualTo(State.SENDING);
        assertThat(found(two)).isEqualTo(two);
    }

    @Test
    void ofSeveralInstancesThatInsertAtTheSameMomentOneDoes() {
        var other = new MongoDeliveryStore(server.throughAnotherClient(database), new EventCodec());
        var here = queued("GX-1", "GX-HB").claim("here", T0, LEASE);
        var there = queued("GX-1", "GX-HB").claim("there", T0, LEASE);

        var refused = Race.of(
                List.of(() -> store.save(List.of(here), List.of()), () -> other.save(List.of(there), List.of())));

        assertThat(refused).containsExactlyInAnyOrder(Set.of(), Set.of(here.id()));
    }

    @Test
    void ofTwoInstancesThatClaimAtTheSameMomentOneGetsIt() {
        var queued = queued("GX-1", "GX-HB");
        insert(queued);
        var other = new MongoDeliveryStore(server.throughAnotherClient(database), new EventCodec());
        var here = queued.claim("here", T0, LEASE);
        var there = queued.claim("there", T0, LEASE);

        assertThat(Race.of(List.of(() -> store.save(here), () -> other.save(there))))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void findsWhatIsDueExceptOfBusyQueues() {
        var one = queued("GX-1", "GX-HB");
        var other = queued("GX-2", "GX-LS");
        insert(one, other);

        assertThat(store.due(T0.minusMillis(1), Set.of(), 10)).isEmpty();
        assertThat(store.due(T0, Set.of(), 10)).containsExactlyInAnyOrder(one, other);
        assertThat(store.due(T0, Set.of(one.queue()), 10)).containsExactly(other);
        assertThat(store.due(T0, Set.of(), 1)).hasSize(1);
    }

    @Test
    void aLeaseThatHasRunOutIsDue() {
        var queued = queued("GX-1", "GX-HB");
        insert(queued);
        store.save(queued.claim("one", T0, LEASE));

        assertThat(store.due(T0.plus(LEASE).minusMillis(1), Set.of(), 10)).isEmpty();
        assertThat(store.due(T0.plus(LEASE), Set.of(), 10)).hasSize(1);
    }

    @Test
    void findsWhatAnInstanceIsToSendExceptOfBusyQueues() {
        var mine = queued("GX-1", "GX-HB");
        var theirs = queued("GX-2", "GX-HB");
        var busy = queued("GX-3", "GX-LS");
        var done = queued("GX-4", "GX-HB");
        insert(mine, theirs, busy, done);
        store.save(mine.claim("one", T0, LEASE));
        store.save(theirs.claim("other", T0, LEASE));
        store.save(busy.claim("one", T0, LEASE));
        delivered(done);

        assertThat(store.heldBy("one", Set.of())).extracting(Delivery::id).containsOnly(mine.id(), busy.id());
        assertThat(store.heldBy("one", Set.of(busy.queue()))).containsExactly(found(mine));
    }

    @Test
    void searchesAndCounts() {
        var one = queued("GX-1", "GX-HB");
        var later = Delivery.queued(SampleEvents.triggered("GX-2", "GX-LS"), "GX-LS", HOOK, T0.plusSeconds(1));
        insert(one, later);
        later = delivered(later);

        assertThat(store.search(Search.byAlert(one.alertId(), Scope.EVERYTHING), 10))
                .containsExactly(one);
        assertThat(store.search(new Search(Scope.EVERYTHING, null, null, State.DELIVERED, null, null), 10))
                .containsExactly(later);
        assertThat(store.search(new Search(Scope.EVERYTHING, null, null, null, "GX-HB", null), 10))
                .containsExactly(one);
        assertThat(store.search(new Search(Scope.EVERYTHING, null, null, null, null, null), 10))
                .containsExactly(later, one);
        assertThat(store.countByState()).containsEntry("QUEUED", 1L).containsEntry("DELIVERED", 1L);
    }

    @Test
    void savesManyAtOnceAndSaysWhichSomebodyElseHasChanged() {
        var mine = queued("GX-1", "GX-HB");
        var theirs = queued("GX-2", "GX-HB");
        insert(mine, theirs);
        store.save(theirs.claim("other", T0, LEASE));

        var refused = store.save(List.of(), List.of(mine.claim("one", T0, LEASE), theirs.claim("one", T0, LEASE)));

        assertThat(refused).containsExactly(theirs.id());
        assertThat(found(mine).holder()).isEqualTo("one");
        assertThat(found(theirs).holder()).isEqualTo("other");
    }

    @Test
    void findsOnlyWhatGoesToAUnitOfTheScope() {
        var one = queued("GX-1", "GX-HB");
        var other = queued("GX-2", "GX-LS");
        insert(one, other);
        var scope = Scope.of(Set.of("GX-HB", "GX-HB-1"));

        assertThat(store.search(new Search(scope, null, null, null, null, null), 10))
                .containsExactly(one);
        assertThat(store.search(new Search(scope, null, null, null, "GX-HB", null), 10))
                .containsExactly(one);
        assertThat(store.search(new Search(scope, null, null, null, "GX-LS", null), 10))
                .isEmpty();
        assertThat(store.search(Search.byId(one.id(), scope), 1)).containsExactly(one);
        assertThat(store.search(Search.byId(other.id(), scope), 1)).isEmpty();
        assertThat(store.search(Search.byAlert(other.alertId(), scope), 1)).isEmpty();
        assertThat(store.search(new Search(Scope.of(Set.of()), null, null, null, null, null), 10))
                .isEmpty();
    }

    @Test
    void whatHasEndedWaitsToBePublishedOnce() {
        var queued = queued("GX-1", "GX-HB");
        insert(queued);
        assertThat(outbox.pending(10)).isEmpty();

        var delivered = delivered(queued);
        var pending = outbox.pending(10);
        assertThat(pending)
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.events()).containsExactly(delivered.settlement(T0)));

        outbox.published(pending);
        outbox.published(pending);
        assertThat(outbox.pending(10)).isEmpty();
        assertThat(found(queued)).isEqualTo(delivered);
    }

    @Test
    void whatTheLogSaysHasEndedIsNotDueInAStoreThatHasLostIt() {
        var queued = queued("GX-1", "GX-HB");
        insert(queued);
        var settlement = delivered(queued).settlement(T0);
        database.drop();
        store = new MongoDeliveryStore(database, new EventCodec());

        insert(queued);
        store.settle(List.of(settlement, settlement));

        assertThat(store.due(T0.plus(LEASE), Set.of(), 10)).isEmpty();
        assertThat(found(queued).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void anEndThatIsReadBeforeItsBeginningHoldsAsWell() {
        var queued = queued("GX-1", "GX-HB");
        var settlement = new DeliverySettled(
                queued.id(),
                T0,
                1,
                List.of("GX-HB"),
                "GX-1",
                queued.alertId(),
                queued.id(),
                "GX-HB",
                "webhook",
                "FAILED",
                "gone",
                1);

        store.settle(List.of(settlement));
        insert(queued);

        assertThat(store.due(T0.plus(LEASE), Set.of(), 10)).isEmpty();
        assertThat(found(queued).state()).isEqualTo(State.FAILED);
    }

    private void insert(Delivery... fresh) {
        store.save(List.of(fresh), List.of());
    }

    private Delivery delivered(Delivery queued) {
        var claimed = queued.claim("one", T0, LEASE);
        store.save(claimed);
        var answer = new Answer(Outcome.DELIVERED, 204, null, Duration.ofMillis(7));
        var delivered = claimed.settle(answer, T0, T0, new RetryPolicy(List.of(), 0, LEASE), 0);
        store.save(delivered);
        return delivered;
    }

    private Delivery found(Delivery delivery) {
        return store.search(Search.byId(delivery.id(), Scope.EVERYTHING), 1).get(0);
    }

    private static Delivery queued(String project, String unit) {
        return Delivery.queued(SampleEvents.triggered(project, unit), unit, HOOK, T0);
    }
}
