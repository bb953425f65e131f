package io.gantry.notification.delivery;

import io.gantry.event.AlertEvent;
import io.gantry.event.DeliveryEvent.DeliverySettled;
import io.gantry.notification.address.UnitChannel;
import io.gantry.notification.channel.Answer;
import io.gantry.notification.channel.Outcome;
import io.gantry.stream.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one unit through one channel.
 *
 * @param id derived from event, unit and channel; the identity by which a receiver tells repeats
 * @param about the alert event that it is about; absent where a settlement was read from the log before the event, and when there
 *     is nothing left to send
 * @param type of that event
 * @param revision of that event
 * @param channel type of the channel
 * @param channelId identity of the channel within the unit
 * @param attempts the last {@value #REMEMBERED}
 * @param tries attempts made since it was queued
 * @param dueAt when something is to be done: queued or to be tried again, the next attempt; while sending, the end of the
 *     lease; otherwise null
 * @param settled how often it has ended: delivered, given up or skipped
 * @param fence counts the changes; who writes against an old one has lost the delivery to somebody else
 * @param holder instance that is sending it, or was the last to
 */
record Delivery(
        UUID id,
        String projectId,
        UUID alertId,
        @Nullable AlertEvent about,
        String type,
        long revision,
        String unit,
        String channel,
        String channelId,
        Instant createdAt,
        State state,
        List<Attempt> attempts,
        int tries,
        @Nullable Instant dueAt,
        int settled,
        long fence,
        @Nullable String holder) {

    static final String IN_APP = "in-app";
    static final int REMEMBERED = 20;

    enum State {
        /** To be sent. */
        QUEUED,
        /** An instance is sending it, and has until the end of the lease. */
        SENDING,
        /** Tried, and to be tried again. */
        RETRY,
        /** The unit has it. */
        DELIVERED,
        /** Given up; a person may queue it again. */
        FAILED,
        /** There is nothing to send, or nowhere to send it. */
        SKIPPED;

        boolean isSettled() {
            return isOver() || this == FAILED;
        }

        /** Whether it will never be sent again. */
        boolean isOver() {
            return this == DELIVERED || this == SKIPPED;
        }
    }

    Delivery {
        attempts = List.copyOf(attempts.subList(Math.max(0, attempts.size() - REMEMBERED), attempts.size()));
    }

    /** What tells {@code unit} through one of its channels. */
    static Delivery queued(AlertEvent event, String unit, UnitChannel channel, Instant now) {
        return new Delivery(
                idOf(event.id(), unit, channel.id()),
                event.subject(),
                event.alert().id(),
                event,
                CloudEventHeaders.typeOf(event),
                event.revision(),
                unit,
                channel.type(),
                channel.id(),
                now,
                State.QUEUED,
                List.of(),
                0,
                QuietUntil.of(event).filter(now::isBefore).orElse(now),
                0,
                0,
                null);
    }

    /** What is known of a delivery whose end was read from the log before its beginning. */
    static Delivery settledBefore(DeliverySettled event) {
        return new Delivery(
                event.deliveryId(),
                event.projectId(),
                event.alertId(),
                null,
                "",
                0,
                event.unit(),
                event.channel(),
                "",
                event.time(),
                State.valueOf(event.state()),
                List.of(),
                event.attempts(),
                null,
                (int) event.revision(),
                0,
                null);
    }

    /** The delivery as the log says that it ended; itself if that is known. */
    Delivery settledAs(DeliverySettled event) {
        return event.revision() <= settled
                ? this
                : with(State.valueOf(event.state()), attempts, event.attempts(), null, (int) event.revision(), holder);
    }

    /** The queue that it waits in: messages of one queue go out one by one, oldest first. */
    String queue() {
        return unit + "/" + channelId;
    }

    /** Takes it for sending. A lease that has run out is an attempt with an unknown outcome. */
    Delivery claim(String by, Instant now, Duration lease) {
        var before = state == State.SENDING ? logged(new Attempt(now, Outcome.UNKNOWN, null, 0)) : attempts;
        return with(State.SENDING, before, tries + 1, now.plus(lease), settled, by);
    }

    /** Whether something is to be done about it by {@code now}. */
    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** Keeps it longer, for it could not be sent yet. */
    Delivery renew(Instant now, Duration lease) {
        return with(State.SENDING, attempts, tries, now.plus(lease), settled, holder);
    }

    /** Whether {@code instance} may send it until {@code then}. */
    boolean isHeldBy(String instance, Instant then) {
        return state == State.SENDING && instance.equals(holder) && dueAt != null && dueAt.isAfter(then);
    }

    /** Gives it back unsent, to be sent at {@code then} at the earliest. */
    Delivery release(Instant then) {
        return with(tries == 1 ? State.QUEUED : State.RETRY, attempts, tries - 1, then, settled, null);
    }

    /** Takes down what came of the attempt. */
    Delivery settle(Answer answer, Instant startedAt, Instant now, RetryPolicy policy, double chance) {
        var log = logged(new Attempt(
                startedAt, answer.outcome(), answer.status(), answer.took().toMillis()));
        return switch (answer.outcome().next()) {
            case DONE -> with(State.DELIVERED, log, tries, null, settled + 1, holder);
            case SKIP -> with(State.SKIPPED, log, tries, null, settled + 1, holder);
            case GIVE_UP, DISABLE -> with(State.FAILED, log, tries, null, settled + 1, holder);
            case RETRY ->
                policy.after(tries, answer.retryAfter(), chance)
                        .map(pause -> with(State.RETRY, log, tries, now.plus(pause), settled, holder))
                        .orElseGet(() -> with(State.FAILED, log, tries, null, settled + 1, holder));
        };
    }

    /** Queues a failed one again, with all attempts before it. */
    Delivery retry(Instant now) {
        if (state != State.FAILED || about == null) {
            throw new IllegalStateException("delivery " + id + " is " + state + " (expected: FAILED)");
        }
        return with(State.QUEUED, attempts, 0, now, settled, null);
    }

    /** The event that tells how it has ended. */
    DeliverySettled settlement(Instant now) {
        var last = attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
        return new DeliverySettled(
                nameId(id + "/" + settled),
                now,
                settled,
                List.of(unit),
                projectId,
                alertId,
                id,
                unit,
                channel,
                state.name(),
                (last == null ? Outcome.UNKNOWN : last.outcome()).label(),
                tries);
    }

    private List<Attempt> logged(Attempt attempt) {
        var log = new ArrayList<>(attempts);
        log.add(attempt);
        return log;
    }

    private Delivery with(
            State next, List<Attempt> log, int made, @Nullable Instant due, int ended, @Nullable String by) {
        return new Delivery(
                id,
                projectId,
                alertId,
                next.isOver() ? null : about,
                type,
                revision,
                unit,
                channel,
                channelId,
                createdAt,
                next,
                log,
                made,
                due,
                ended,
                fence + 1,
                by);
    }

    /** What is told of one event to one unit through one channel has this identity, however often it is told. */
    static UUID idOf(UUID event, String unit, String channelId) {
        return nameId(event + "/" + unit + "/" + channelId);
    }

    private static UUID nameId(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
