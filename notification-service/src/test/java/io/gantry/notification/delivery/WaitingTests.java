package io.gantry.notification.delivery;

import static io.gantry.notification.delivery.SampleEvents.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.DeliveryEvent.DeliverySettled;
import io.gantry.notification.address.UnitChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTests {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UnitChannel HOOK = new UnitChannel("c1", "webhook", "http://example.org/");

    private final Waiting waiting = new Waiting("here", 3);

    @Test
    void theOldestOfAQueueComesFirst() {
        var later = queued("GX-1", T0.plusSeconds(2));
        var earlier = queued("GX-2", T0.plusSeconds(1));
        waiting.add(List.of(later, earlier));

        assertThat(waiting.take(later.queue(), T0.plusSeconds(3), 1)).containsExactly(earlier);
        assertThat(waiting.take(later.queue(), T0.plusSeconds(3), 9)).containsExactly(later);
        assertThat(waiting.isEmpty(later.queue())).isTrue();
    }

    @Test
    void whatIsNotDueYetSaysWhenItIs() {
        var later = queued("GX-1", T0.plusSeconds(2));
        waiting.add(List.of(later));

        assertThat(waiting.due(T0)).isEmpty();
        assertThat(waiting.nextAfter(T0)).hasValue(T0.plusSeconds(2));
        assertThat(waiting.due(T0.plusSeconds(2))).containsEntry(later.queue(), "webhook");
    }

    @Test
    void whatThisInstanceHasLeasedIsDueAtOnceAndWhatAnotherHasWhenTheLeaseIsOver() {
        waiting.add(List.of(queued("GX-1", T0).claim("here", T0, LEASE)));
        var theirs = queued("GX-2", T0).claim("there", T0, LEASE);
        waiting.add(List.of(theirs));

        assertThat(waiting.leased(T0)).isEqualTo(1);
        assertThat(waiting.take(theirs.queue(), T0, 9)).hasSize(1).doesNotContain(theirs);
        assertThat(waiting.take(theirs.queue(), T0.plus(LEASE), 9)).containsExactly(theirs);
    }

    @Test
    void aLongQueueMakesRoomForOthersAndGivesUpWhatIsDueLast() {
        var soon = queued("GX-1", T0);
        var leased = queued("GX-2", T0).claim("here", T0, LEASE);
        var late = queued("GX-3", T0.plus(LEASE));
        waiting.add(List.of(soon, late, leased));
        var other = Delivery.queued(SampleEvents.triggered("GX-4", "GX-LS"), "GX-LS", HOOK, T0);

        waiting.add(List.of(other));

        assertThat(waiting.size()).isEqualTo(3);
        assertThat(waiting.take(other.queue(), T0, 9)).containsExactly(other);
        assertThat(waiting.take(soon.queue(), T0.plus(LEASE), 9)).containsExactlyInAnyOrder(soon, leased);
    }

    @Test
    void itHoldsNoMoreThanItMayAndTheLaterFormOfEach() {
        var one = queued("GX-1", T0);
        waiting.add(List.of(one, queued("GX-2", T0), queued("GX-3", T0), queued("GX-4", T0)));
        waiting.add(List.of(one.claim("here", T0, LEASE), one));

        assertThat(waiting.isFull()).isTrue();
        assertThat(waiting.take(one.queue(), T0, 9)).hasSize(3).contains(one.claim("here", T0, LEASE));
        assertThat(waiting.size()).isZero();
    }

    @Test
    void whatHasEndedDoesNotWait() {
        var one = queued("GX-1", T0);
        var settled = Delivery.settledBefore(new DeliverySettled(
                one.id(), T0, 1, List.of(), "GX-1", one.alertId(), one.id(), "GX-HB", "webhook", "FAILED", "gone", 1));

        waiting.add(List.of(settled));

        assertThat(waiting.size()).isZero();
    }

    private static Delivery queued(String project, Instant at) {
        return Delivery.queued(SampleEvents.triggered(project, "GX-HB"), "GX-HB", HOOK, at);
    }
}
