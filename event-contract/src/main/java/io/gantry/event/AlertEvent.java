package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of alerts. Published by notification-service; {@link #alert()} is the alert as of this event. */
public sealed interface AlertEvent extends Event {

    Alert alert();

    @Override
    default String subject() {
        return alert().delay().projectId();
    }

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.ALERT_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(AlertTriggered event);

        R on(AlertChanged event);

        R on(AlertAcknowledged event);

        R on(AlertNoted event);

        R on(AlertEscalated event);

        R on(AlertReminded event);

        R on(AlertReassigned event);

        R on(AlertReopened event);

        R on(AlertResolved event);
    }

    /**
     * A delay has raised an alert; its responsible unit is told.
     *
     * @param cause what brought the delay about; absent where only time has passed
     */
    @JsonTypeName("alert-triggered")
    record AlertTriggered(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Alert alert,
            @Nullable Cause cause) implements AlertEvent {
        public AlertTriggered {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * The delay behind an alert has other figures, dates or names, or another level that does not reopen the alert; or of
     * several delays behind it one more stands, or one is cleared.
     *
     * @param levelBefore the level that it had before, where that is another
     * @param standingBefore how many delays stood before, where that is another number
     * @param cause what changed the delay; absent where only time has passed
     * @param quietUntil present where the level swings, or where more delays stand than were told of a short time ago: not
     *     told before, and then only if nothing newer is to be told
     */
    @JsonTypeName("alert-changed")
    record AlertChanged(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Alert alert,
            @Nullable Level levelBefore,
            @Nullable Integer standingBefore,
            @Nullable Cause cause,
            @Nullable Instant quietUntil)
            implements AlertEvent {
        public AlertChanged {
            units = List.copyOf(units);
        }

        /** Whether the delay has reached a higher level. */
        public boolean worsens() {
            return levelBefore != null
                    && levelBefore.rank() < alert.delay().level().rank();
        }

        /** Whether more delays stand than before. */
        public boolean adds() {
            return standingBefore != null && standingBefore < alert.standing();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * A person has taken an alert on.
     *
     * @param note what they had to say
     */
    @JsonTypeName("alert-acknowledged")
    record AlertAcknowledged(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Alert alert,
            @Nullable String note,
            Actor by) implements AlertEvent {
        public AlertAcknowledged {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** Another person has added a note to an alert that was acknowledged before. */
    @JsonTypeName("alert-noted")
    record AlertNoted(UUID id, Instant time, long revision, List<String> units, Alert alert, String note, Actor by)
            implements AlertEvent {
        public AlertNoted {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** Nobody has taken an alert on in time; the next parent unit is told. */
    @JsonTypeName("alert-escalated")
    record AlertEscalated(UUID id, Instant time, long revision, List<String> units, Alert alert) implements AlertEvent {
        public AlertEscalated {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** Nobody has taken an alert on, and it has reached the top; the units told so far are reminded. */
    @JsonTypeName("alert-reminded")
    record AlertReminded(UUID id, Instant time, long revision, List<String> units, Alert alert) implements AlertEvent {
        public AlertReminded {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * Another unit answers for the delay now; it is told, and the units told before are relieved.
     *
     * @param from code of the unit that was responsible
     * @param cause what changed the delay; absent where only time has passed
     */
    @JsonTypeName("alert-reassigned")
    record AlertReassigned(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Alert alert,
            String from,
            @Nullable Cause cause) implements AlertEvent {
        public AlertReassigned {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * The delay is worse than what was acknowledged, or is back soon after the alert was resolved. Where it is back no
     * worse than it was acknowledged, the acknowledgement still holds.
     *
     * @param resolvedAt when it had been resolved; absent where the delay was not cleared but became worse
     * @param cause what changed the delay or brought it back; absent where only time has passed
     * @param quietUntil present where the delay comes and goes: not told before, and then only if nothing newer is to be
     *     told
     */
    @JsonTypeName("alert-reopened")
    record AlertReopened(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Alert alert,
            @Nullable Instant resolvedAt,
            @Nullable Cause cause,
            @Nullable Instant quietUntil)
            implements AlertEvent {
        public AlertReopened {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * The delay behind an alert is cleared.
     *
     * @param cause what cleared it; absent where only time has passed
     * @param quietUntil present where the delay comes and goes: not told before, and then only if nothing newer is to be
     *     told
     */
    @JsonTypeName("alert-resolved")
    record AlertResolved(
            UUID id,
            Instant time,
            long revision,
            List<String> units,
            Alert alert,
            @Nullable Cause cause,
            @Nullable Instant quietUntil)
            implements AlertEvent {
        public AlertResolved {
            units = List.copyOf(units);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }
}
