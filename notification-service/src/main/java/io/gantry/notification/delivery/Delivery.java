package io.gantry.notification.delivery;

import io.gantry.event.AlertEvent;
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
 * @param id derived from event, unit and channel; the {@code webhook-id} by which a receiver tells repeats
 * @param event type of the alert event that it is about
 * @param revision of that event
 * @param body what is sent, the same at every attempt; empty in-app
 * @param attempts the last {@value #REMEMBERED}
 * @param tries attempts made since it was queued
 * @param dueAt when something is to be done: queued or to be tried again, the next attempt; while sending, the end of the
 *     lease; otherwise null
 * @param fence counts the changes; who writes against an old one has lost the delivery to somebody else
 */
record Delivery(
        UUID id,
        UUID alertId,
        String event,
        long revision,
        String unit,
        Channel channel,
        String body,
        Instant createdAt,
        State state,
        List<Attempt> attempts,
        int tries,
        @Nullable Instant dueAt,
        long fence) {

    static final int REMEMBERED = 20;

    enum State {
        /** To be sent. */
        QUEUED,
        /** Somebody is at it, and has until the end of the lease. */
        SENDING,
        /** Tried, and to be tried again. */
        RETRY,
        /** The unit has it. */
        DELIVERED,
        /** Given up; a person may queue it again. */
        FAILED,
        /** There is nowhere to send it. */
        SKIPPED
    }

    Delivery {
        attempts = List.copyOf(attempts.subList(Math.max(0, attempts.size() - REMEMBERED), attempts.size()));
    }

    /** What tells {@code unit} in-app: nothing is left to do. */
    static Delivery inApp(AlertEvent event, String unit, Instant now) {
        return of(event, unit, Channel.IN_APP, "", now, State.DELIVERED);
    }

    /** What tells {@code unit} by webhook. */
    static Delivery webhook(AlertEvent event, String unit, String body, Instant now) {
        return of(event, unit, Channel.WEBHOOK, body, now, State.QUEUED);
    }

    /** Takes it for sending. A lease that has run out is an attempt whose outcome nobody knows. */
    Delivery claim(Instant now, Duration lease) {
        var before = state == State.SENDING ? logged(new Attempt(now, Outcome.UNKNOWN, null, 0)) : attempts;
        return with(State.SENDING, before, tries + 1, now.plus(lease));
    }

    /** Takes down what came of the attempt. */
    Delivery settle(Answer answer, Instant startedAt, Instant now, RetryPolicy policy, double chance) {
        var log = logged(new Attempt(
                startedAt, answer.outcome(), answer.status(), answer.took().toMillis()));
        return switch (answer.outcome()) {
            case DELIVERED -> with(State.DELIVERED, log, tries, null);
            case NO_CHANNEL -> with(State.SKIPPED, log, tries, null);
            case GONE, INVALID_ADDRESS, TARGET_INSIDE -> with(State.FAILED, log, tries, null);
            case REDIRECTED, CLIENT_ERROR, RATE_LIMITED, SERVER_ERROR, TIMEOUT, UNREACHABLE, UNKNOWN_UNIT, UNKNOWN ->
                policy.after(tries, answer.retryAfter(), chance)
                        .map(pause -> with(State.RETRY, log, tries, now.plus(pause)))
                        .orElseGet(() -> with(State.FAILED, log, tries, null));
        };
    }

    /** Queues a failed one again, with all attempts before it. */
    Delivery retry(Instant now) {
        if (state != State.FAILED) {
            throw new IllegalStateException("delivery " + id + " is " + state + " (expected: FAILED)");
        }
        return with(State.QUEUED, attempts, 0, now);
    }

    private List<Attempt> logged(Attempt attempt) {
        var log = new ArrayList<>(attempts);
        log.add(attempt);
        return log;
    }

    private Delivery with(State next, List<Attempt> log, int made, @Nullable Instant due) {
        return new Delivery(
                id, alertId, event, revision, unit, channel, body, createdAt, next, log, made, due, fence + 1);
    }

    private static Delivery of(AlertEvent event, String unit, Channel channel, String body, Instant now, State state) {
        var name = event.id() + "/" + unit + "/" + channel.label();
        return new Delivery(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                event.alert().delay().id(),
                CloudEventHeaders.typeOf(event),
                event.revision(),
                unit,
                channel,
                body,
                now,
                state,
                List.of(),
                0,
                state == State.QUEUED ? now : null,
                0);
    }
}
