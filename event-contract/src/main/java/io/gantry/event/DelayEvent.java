package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the delay rules have decided. Published by progress-service.
 *
 * <p>{@link #delay()} is the finding as of this event; {@link #cause()} is the event that brought it about, absent when
 * nothing but the passing of time did.
 */
public sealed interface DelayEvent extends Event {

    Delay delay();

    @Nullable
    Cause cause();

    @Override
    default String subject() {
        return delay().projectId();
    }

    /**
     * The event that brought a decision about.
     *
     * @param eventId its id
     * @param receivedAt when Gantry received what it says; the start of the way from report to alert
     */
    record Cause(UUID eventId, Instant receivedAt) {}

    /** A rule has found a delay. */
    @JsonTypeName("delay-detected")
    record DelayDetected(
            UUID id,
            Instant time,
            long revision,
            Delay delay,
            @Nullable Cause cause) implements DelayEvent {}

    /** A known delay has become more severe. */
    @JsonTypeName("delay-worsened")
    record DelayWorsened(
            UUID id,
            Instant time,
            long revision,
            Delay delay,
            @Nullable Cause cause) implements DelayEvent {}

    /** A known delay has become less severe. */
    @JsonTypeName("delay-eased")
    record DelayEased(
            UUID id,
            Instant time,
            long revision,
            Delay delay,
            @Nullable Cause cause) implements DelayEvent {}

    /** A known delay is no more: made good, or no longer one under a changed plan. */
    @JsonTypeName("delay-cleared")
    record DelayCleared(
            UUID id,
            Instant time,
            long revision,
            Delay delay,
            @Nullable Cause cause) implements DelayEvent {}
}
