package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the delay rules have decided. Published by progress-service.
 *
 * <p>{@link #delay()} is the finding as of this event; {@link #cause()} is what brought it about, absent when nothing but
 * the passing of time did. Revisions count per delay.
 */
public sealed interface DelayEvent extends Event {

    Delay delay();

    @Nullable
    Cause cause();

    @Override
    default String subject() {
        return delay().projectId();
    }

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.DELAY_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(DelayDetected event);

        R on(DelayChanged event);

        R on(DelayWorsened event);

        R on(DelayEased event);

        R on(DelayCleared event);
    }

    /** A rule has found a delay. */
    @JsonTypeName("delay-detected")
    record DelayDetected(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Delay delay,
            @Nullable Cause cause) implements DelayEvent {
        public DelayDetected {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * A known delay is as severe as before, but about other dates or figures, under another unit or name, or found by
     * another version of its rule.
     */
    @JsonTypeName("delay-changed")
    record DelayChanged(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Delay delay,
            @Nullable Cause cause) implements DelayEvent {
        public DelayChanged {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** A known delay has reached a higher level. */
    @JsonTypeName("delay-worsened")
    record DelayWorsened(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Delay delay,
            @Nullable Cause cause) implements DelayEvent {
        public DelayWorsened {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** A known delay has come down to a lower level. */
    @JsonTypeName("delay-eased")
    record DelayEased(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Delay delay,
            @Nullable Cause cause) implements DelayEvent {
        public DelayEased {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** A known delay is no more: made good, or no longer one under a changed plan or registration. */
    @JsonTypeName("delay-cleared")
    record DelayCleared(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Delay delay,
            @Nullable Cause cause) implements DelayEvent {
        public DelayCleared {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }
}
