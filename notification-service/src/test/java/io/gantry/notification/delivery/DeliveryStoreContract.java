package io.gantry.notification.delivery;

import static io.gantry.notification.Samples.T0;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.notification.delivery.Delivery.State;
import io.gantry.notification.delivery.DeliveryStore.Search;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stores of deliveries and signing secrets must do, whichever database they are on. */
abstract class DeliveryStoreContract {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private DeliveryStore store;
    private SigningSecretStore secrets;

    /** An empty database. */
    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        var database = database();
        store = new MongoDeliveryStore(database);
        secrets = new MongoSigningSecretStore(database);
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

        assertThat(store.search(Search.byId(queued.id(), Scope.EVERYTHING), 1)).containsExactly(settled);
    }

    @Test
    void insertsOnceAndSaysWhatIsNew() {
        var one = queued("GX-1", "GX-HB");
        var two = queued("GX-2", "GX-HB");
        store.insert(List.of(one));
        store.save(one.claim(T0, LEASE));

        assertThat(store.insert(List.of(one, two))).containsExactly(two.id());
        assertThat(store.search(Search.byId(one.id(), Scope.EVERYTHING), 1))
                .extracting(Delivery::state)
                .containsExactly(State.SENDING);
    }

    @Test
    void whoClaimsSecondDoesNotGetIt() {
        var queued = queued("GX-1", "GX-HB");
        store.insert(List.of(queued));

        assertThat(store.save(queued.claim(T0, LEASE))).isTrue();
        assertThat(store.save(queued.claim(T0, LEASE))).isFalse();
    }

    @Test
    void findsWhatIsDueExceptForBusyUnits() {
        var one = queued("GX-1", "GX-HB");
        var other = queued("GX-2", "GX-LS");
        store.insert(List.of(one, other, Delivery.inApp(SampleEvents.triggered("GX-3", "GX-HB"), "GX-HB", T0)));

        assertThat(store.due(T0.minusMillis(1), Set.of(), 10)).isEmpty();
        assertThat(store.due(T0, Set.of(), 10)).containsExactlyInAnyOrder(one, other);
        assertThat(store.due(T0, Set.of("GX-HB"), 10)).containsExactly(other);
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
    void theFirstSecretStays() {
        assertThat(secrets.getOrSet("GX-HB", "whsec_one")).isEqualTo("whsec_one");
        assertThat(secrets.getOrSet("GX-HB", "whsec_two")).isEqualTo("whsec_one");
        assertThat(secrets.getOrSet("GX-LS", "whsec_two")).isEqualTo("whsec_two");
    }

    private static Delivery queued(String project, String unit) {
        return Delivery.webhook(SampleEvents.triggered(project, unit), unit, "{}", T0);
    }
}
