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
        store.insert(List.of(queued));
        var answer = new Answer(Outcome.SERVER_ERROR, 500, null, Duration.ofMillis(7));
        var claimed = queued.claim(T0, LEASE);
        var settled = claimed.settle(answer, T0, T0, new RetryPolicy(List.of(LEASE), 0, LEASE), 0);

        assertThat(store.save(claimed)).isTrue();
        assertThat(store.save(settled)).isTrue();

        assertThat(found(queued)).isEqualTo(settled);
    }

    @Test
    void insertsOnceAndSaysWhatIsNew() {
        var one = queued("GX-1", "GX-HB");
        var two = queued("GX-2", "GX-HB");
        store.insert(List.of(one));
        store.save(one.claim(T0, LEASE));

        assertThat(store.insert(List.of(one, two))).containsExactly(two.id());
        assertThat(found(one).state()).isEqualTo(State.SENDING);
    }

    @Test
    void ofTwoInstancesThatClaimAtTheSameMomentOneGetsIt() {
        var queued = queued("GX-1", "GX-HB");
        store.insert(List.of(queued));
        var other = new MongoDeliveryStore(server.throughAnotherClient(database), new EventCodec());
        var claimed = queued.claim(T0, LEASE);

        assertThat(Race.of(List.of(() -> store.save(claimed), () -> other.save(claimed))))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void findsWhatIsDueExceptOfBusyQueues() {
        var one = queued("GX-1", "GX-HB");
        var other = queued("GX-2", "GX-LS");
        store.insert(List.of(one, other, Delivery.inApp(SampleEvents.triggered("GX-3", "GX-HB"), "GX-HB", T0)));

        assertThat(store.due(T0.minusMillis(1), Set.of(), 10)).isEmpty();
        assertThat(store.due(T0, Set.of(), 10)).containsExactlyInAnyOrder(one, other);
        assertThat(store.due(T0, Set.of(one.queue()), 10)).containsExactly(other);
        assertThat(store.due(T0, Set.of(), 1)).hasSize(1);
    }

    @Test
    void aLeaseThatHasRunOutIsDue() {
        var queued = queued("GX-1", "GX-HB");
        store.insert(List.of(queued));
        store.save(queued.claim(T0, LEASE));

        assertThat(store.due(T0.plus(LEASE).minusMillis(1), Set.of(), 10)).isEmpty();
        assertThat(store.due(T0.plus(LEASE), Set.of(), 10)).hasSize(1);
    }

    @Test
    void searchesAndCounts() {
        var one = queued("GX-1", "GX-HB");
        var inApp = Delivery.inApp(SampleEvents.triggered("GX-2", "GX-LS"), "GX-LS", T0.plusSeconds(1));
        store.insert(List.of(one, inApp));

        assertThat(store.search(Search.byAlert(one.alertId(), Scope.EVERYTHING), 10))
                .containsExactly(one);
        assertThat(store.search(new Search(Scope.EVERYTHING, null, null, State.DELIVERED, null, null), 10))
                .containsExactly(inApp);
        assertThat(store.search(new Search(Scope.EVERYTHING, null, null, null, "GX-HB", null), 10))
                .containsExactly(one);
        assertThat(store.search(new Search(Scope.EVERYTHING, null, null, null, null, null), 10))
                .containsExactly(inApp, one);
        assertThat(store.countByState()).containsEntry("QUEUED", 1L).containsEntry("DELIVERED", 1L);
    }

    @Test
    void findsOnlyWhatGoesToAUnitOfTheScope() {
        var one = queued("GX-1", "GX-HB");
        var other = queued("GX-2", "GX-LS");
        store.insert(List.of(one, other));
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
        store.insert(List.of(queued, Delivery.inApp(SampleEvents.triggered("GX-1", "GX-HB"), "GX-HB", T0)));
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
        store.insert(List.of(queued));
        var settlement = delivered(queued).settlement(T0);
        database.drop();
        store = new MongoDeliveryStore(database, new EventCodec());

        store.insert(List.of(queued));
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
        store.insert(List.of(queued));

        assertThat(store.due(T0.plus(LEASE), Set.of(), 10)).isEmpty();
        assertThat(found(queued).state()).isEqualTo(State.FAILED);
    }

    private Delivery delivered(Delivery queued) {
        var claimed = queued.claim(T0, LEASE);
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
