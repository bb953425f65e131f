package io.gantry.notification.alert;

import static io.gantry.notification.Samples.LI;
import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.again;
import static io.gantry.notification.Samples.changed;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.doubt;
import static io.gantry.notification.Samples.under;
import static io.gantry.notification.Samples.unit;
import static io.gantry.notification.Samples.worsened;
import static io.gantry.notification.alert.Steps.FOUR_HOURS;
import static io.gantry.notification.alert.Steps.ONE_DAY;
import static io.gantry.notification.alert.Steps.SHORTLY;
import static io.gantry.notification.alert.Steps.TRANSITIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.AlertEvent;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import io.gantry.stream.Outbox.Pending;
import io.gantry.testing.MovableClock;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Alerts on a store, with several instances, crashes and lost stores. */
class AlertsTests {

    private static final Delay DELAY = delay("GX-1", "GX-HB");
    private static final List<DelayEvent> HISTORY = List.of(
            detected(DELAY, T0),
            worsened(DELAY, 2),
            cleared(DELAY, 3),
            detected(again(2, DELAY), T0),
            changed(under("GX-CT", again(2, DELAY)), 2));

    private static final List<DelayEvent> DOUBTS = List.of(
            detected(doubt("GX-1", "GX-HB", "R1"), T0),
            detected(doubt("GX-1", "GX-HB", "R2"), T0),
            cleared(doubt("GX-1", "GX-HB", "R1"), 2),
            detected(doubt("GX-1", "GX-HB", "R3"), T0));

    private static final int REMEMBERED = 100;

    private final MovableClock clock = MovableClock.standingAt(T0);
    private final MongoDatabase database = TestStore.EMBEDDED.emptyDatabase();
    private final Site site = new Site(database);

    /** One instance of the service. */
    private final class Site {

        private final AlertStore store;
        private final Outbox outbox;
        private final List<Pending> offered = new CopyOnWriteArrayList<>();
        private final Alerts alerts;
        private final Escalation escalation;

        Site(MongoDatabase of) {
            var memory = new AlertMemory(REMEMBERED);
            var codec = new EventCodec();
            store = new MongoAlertStore(of, codec);
            outbox = new MongoAlertOutbox(of, codec, memory);
            var saved = new SavedAlerts(store, memory, offered::addAll, () -> {});
            var meters = new AlertMeters(new SimpleMeterRegistry(), store, clock);
            alerts = new Alerts(store, memory, saved, TRANSITIONS, meters, clock);
            var properties = new AlertProperties(FOUR_HOURS, ONE_DAY, ONE_DAY, SHORTLY, REMEMBERED, SHORTLY);
            var units = Map.of("GX-HB", unit("GX-HB", "GX"), "GX-CT", unit("GX-CT", "GX"), "GX", unit("GX", null));
            escalation = new Escalation(store, saved, codes -> units, TRANSITIONS, properties, meters, clock);
        }

        List<AlertCase> all() {
            return store.search(AlertSearch.in(Scope.EVERYTHING), 10);
        }

        AlertCase alert() {
            return store.find(Set.of(DELAY.id()), Scope.EVERYTHING).get(DELAY.id());
        }
    }

    @Test
    void aBatchThatIsReadAgainAfterACrashChangesNothing() {
        site.alerts.follow(HISTORY);
        var before = site.alert();

        site.alerts.follow(HISTORY);
        site.alerts.follow(HISTORY.subList(2, 5));

        assertThat(site.alert()).isEqualTo(before);
        assertThat(before.outbox()).hasSize(5);
    }

    @Test
    void aBatchAndItsEventsOneByOneGiveTheSameEvents() {
        site.alerts.follow(HISTORY);
        var one = new Site(TestStore.EMBEDDED.emptyDatabase());
        HISTORY.forEach(event -> one.alerts.follow(List.of(event)));

        assertThat(ids(one.alert().outbox())).isEqualTo(ids(site.alert().outbox()));
    }

    @Test
    void severalInstancesThatReadTheSameBatchAtOnceRaiseOneAlert() {
        var other = new Site(TestStore.EMBEDDED.throughAnotherClient(database));
        Callable<Boolean> here = () -> follow(site);
        Callable<Boolean> there = () -> follow(other);

        Race.of(List.of(here, there, here, there));

        assertThat(site.alert().outbox()).hasSize(5);
        assertThat(site.store.search(AlertSearch.in(Scope.EVERYTHING), 10)).hasSize(1);
    }

    // Cases, R4.
    @Test
    void ofTwoPersonsWhoAcknowledgeAtOnceBothNotesAreKept() {
        site.alerts.follow(HISTORY.subList(0, 1));

        Race.<Object>of(List.of(
                () -> site.alerts.acknowledge(DELAY.id(), Scope.EVERYTHING, WANG, "已安排"),
                () -> site.alerts.acknowledge(DELAY.id(), Scope.EVERYTHING, LI, "材料明日到场")));

        assertThat(site.alert().history())
                .extracting(HistoryEntry::note)
                .containsExactlyInAnyOrder(null, "已安排", "材料明日到场");
        assertThat(site.alert().history())
                .extracting(HistoryEntry::event)
                .containsExactly("alert-triggered", "alert-acknowledged", "alert-noted");
    }

    @Test
    void ofSeveralInstancesThatEscalateAtOnceOneDoes() {
        site.alerts.follow(HISTORY.subList(0, 1));
        clock.moveBy(FOUR_HOURS);
        var other = new Site(TestStore.EMBEDDED.throughAnotherClient(database));

        Race.of(List.of(() -> escalate(site), () -> escalate(other), () -> escalate(site)));

        assertThat(site.alert().alert().recipients()).containsExactly("GX-HB", "GX");
        assertThat(site.alert().revision()).isEqualTo(2);
    }

    @Test
    void whatAClockAheadHasDecidedOnIsBroughtBack() {
        clock.moveBy(ONE_DAY.multipliedBy(365));
        site.alerts.follow(HISTORY.subList(0, 1));
        clock.moveTo(T0);

        site.escalation.run();

        assertThat(site.alert().nextActionAt())
                .isBetween(T0, T0.plus(FOUR_HOURS).plusSeconds(1));
    }

    @Test
    void aUnitThatWasRelievedMayNotAcknowledge() {
        site.alerts.follow(HISTORY);
        var former = Scope.of(Set.of("GX-HB"));

        assertThatThrownBy(() -> site.alerts.acknowledge(DELAY.id(), former, WANG, null))
                .isInstanceOf(RelievedException.class);

        assertThat(site.alerts.acknowledge(DELAY.id(), Scope.of(Set.of("GX-CT")), LI, null))
                .isPresent();
        assertThat(site.alerts.acknowledge(DELAY.id(), Scope.of(Set.of("GX-LS")), LI, null))
                .isEmpty();
    }

    @Test
    void aLostStoreComesBackFromTheLogAndTheDelaysAreKnown() {
        site.alerts.follow(HISTORY.subList(0, 1));
        clock.moveBy(FOUR_HOURS);
        site.escalation.run();
        site.alerts.acknowledge(DELAY.id(), Scope.EVERYTHING, WANG, "已安排");
        site.alerts.follow(HISTORY.subList(1, 5));
        var before = site.alert();
        var log = published();
        var fresh = new Site(TestStore.EMBEDDED.emptyDatabase());

        fresh.alerts.restore(log.subList(0, 3));
        fresh.alerts.restore(log);
        fresh.alerts.follow(HISTORY);

        assertThat(fresh.alert())
                .usingRecursiveComparison()
                .ignoringFields("outbox", "version")
                .isEqualTo(before);
        assertThat(fresh.alert().outbox()).isEmpty();
    }

    // Cases, A22.
    @Test
    void doubtsOfOneActivityAreOneAlertInWhateverBatchesTheyCome() {
        site.alerts.follow(DOUBTS);
        var before = site.all();
        var one = new Site(TestStore.EMBEDDED.emptyDatabase());
        DOUBTS.forEach(event -> one.alerts.follow(List.of(event)));
        var restarted = new Site(database);

        site.alerts.follow(DOUBTS);
        restarted.alerts.follow(DOUBTS.subList(1, 4));

        assertThat(before)
                .singleElement()
                .satisfies(alert -> assertThat(alert.alert().standing()).isEqualTo(2));
        assertThat(site.all()).isEqualTo(before);
        assertThat(one.all())
                .singleElement()
                .satisfies(alert -> assertThat(ids(alert.outbox()))
                        .isEqualTo(ids(before.get(0).outbox())));
    }

    @Test
    void aLostStoreKnowsWhichDoubtsOfAnActivityWereCleared() {
        site.alerts.follow(DOUBTS);
        var before = site.all().get(0);
        var fresh = new Site(TestStore.EMBEDDED.emptyDatabase());

        fresh.alerts.restore(published());
        fresh.alerts.follow(DOUBTS);

        assertThat(fresh.all())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("outbox", "version")
                .isEqualTo(before);
        assertThat(fresh.all().get(0).outbox()).isEmpty();
    }

    @Test
    void whatIsNewIsHeldAgainstAnAlertOfTheActivityThatIsNotInMemory() {
        site.alerts.follow(DOUBTS);
        var restarted = new Site(database);

        restarted.alerts.follow(List.of(detected(doubt("GX-1", "GX-HB", "R9"))));

        assertThat(site.all())
                .singleElement()
                .satisfies(alert -> assertThat(alert.alert().standing()).isEqualTo(3));
    }

    private static boolean follow(Site instance) {
        instance.alerts.follow(HISTORY);
        return true;
    }

    private static boolean escalate(Site instance) {
        instance.escalation.run();
        return true;
    }

    private List<AlertEvent> published() {
        var events = new ArrayList<AlertEvent>();
        site.outbox.pending(10).stream()
                .flatMap(each -> each.events().stream())
                .forEach(event -> events.add((AlertEvent) event));
        return events;
    }

    private static List<UUID> ids(List<AlertEvent> events) {
        return events.stream().map(AlertEvent::id).toList();
    }
}
