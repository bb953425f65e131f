package io.gantry.notification.alert;

import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.changed;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.worsened;
import static io.gantry.notification.alert.Steps.TRANSITIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Scope;
import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.notification.CountedStore;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox.Pending;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the alerts ask of their store. */
class AlertCommandsTests {

    private static final Delay DELAY = delay("GX-1", "GX-HB");

    private final CountedStore counted = CountedStore.open();
    private final AlertMemory memory = new AlertMemory(100);
    private final MongoAlertOutbox outbox = new MongoAlertOutbox(counted.database(), new EventCodec(), memory);
    private final AlertStore store = new MongoAlertStore(counted.database(), new EventCodec());
    private final List<Pending> offered = new ArrayList<>();
    private final Alerts alerts = new Alerts(
            store,
            memory,
            new SavedAlerts(store, memory, offered::addAll, () -> {}),
            TRANSITIONS,
            new AlertMeters(new SimpleMeterRegistry(), store, InstantSource.fixed(T0)),
            InstantSource.fixed(T0));

    @AfterEach
    void close() {
        counted.close();
    }

    @Test
    void newAlertsOfABatchAreOneCommand() {
        var batch = IntStream.range(0, 50)
                .<DelayEvent>mapToObj(i -> detected(delay("GX-1", "GX-HB", "A" + i), T0))
                .toList();

        assertThat(counted.by(() -> alerts.follow(batch))).isEqualTo(Map.of("update alerts", 1L));
        assertThat(offered).hasSize(50);
    }

    @Test
    void anAlertThatIsRememberedIsNotReadAndItsPublishedEventsLeaveWithTheNextSave() {
        alerts.follow(List.of(detected(DELAY, T0)));
        var commands = counted.by(() -> {
            publish();
            alerts.follow(List.of(worsened(DELAY, 2)));
            publish();
            alerts.follow(List.of(cleared(DELAY, 3)));
        });

        assertThat(commands).containsOnlyKeys("update alerts");
        assertThat(stored().outbox()).extracting(event -> event.revision()).containsExactly(3L);
    }

    @Test
    void publishedEventsOfOthersLeaveWithTheNextSaveAndTheOthersAreStillRemembered() {
        var other = delay("GX-2", "GX-HB");
        alerts.follow(List.of(detected(DELAY, T0)));
        publish();

        var commands = counted.by(() -> {
            alerts.follow(List.of(detected(other, T0)));
            alerts.follow(List.of(worsened(DELAY, 2)));
        });

        assertThat(commands).containsOnlyKeys("update alerts");
        assertThat(stored().outbox()).extracting(event -> event.revision()).containsExactly(2L);
    }

    @Test
    void whatAnotherInstanceHasChangedIsReadAndNotOverwritten() {
        alerts.follow(List.of(detected(DELAY, T0)));
        var elsewhere = new MongoAlertStore(counted.database(), new EventCodec());
        elsewhere.save(List.of(TRANSITIONS.acknowledge(stored(), WANG, "已安排", T0)));

        alerts.follow(List.of(changed(DELAY, 2)));

        assertThat(stored().alert().acknowledgedBy()).isEqualTo(WANG);
        assertThat(stored().revision()).isEqualTo(3);
    }

    @Test
    void aRememberedAlertWhosePublishedEventsWereTakenOffAfterAnotherHasChangedItIsReadAgain() {
        alerts.follow(List.of(detected(DELAY, T0)));
        publish();
        var elsewhere = new MongoAlertStore(counted.database(), new EventCodec());
        elsewhere.save(List.of(TRANSITIONS.acknowledge(stored(), WANG, "已安排", T0)));
        outbox.pending(10);

        alerts.follow(List.of(changed(DELAY, 2)));

        assertThat(stored().alert().acknowledgedBy()).isEqualTo(WANG);
        assertThat(stored().revision()).isEqualTo(3);
    }

    private void publish() {
        outbox.published(List.copyOf(offered));
        offered.clear();
    }

    private AlertCase stored() {
        return store.find(List.of(DELAY.id()), Scope.EVERYTHING).get(DELAY.id());
    }
}
