package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The thresholds by which delays are found, and the times in which reports could not be received, so that every decision can be
 * followed from the log. Published by progress-service.
 */
public sealed interface RuleEvent extends Event {

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.RULE_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(RulePackPublished event);

        R on(RulePackAdopted event);

        R on(IntakeInterrupted event);
    }

    /** A version of a rule pack is known from now on; it decides nothing before it is adopted. */
    @JsonTypeName("rule-pack-published")
    record RulePackPublished(UUID id, Instant time, long revision, RulePack pack, Actor by) implements RuleEvent {
        /** None: what counts as late concerns everybody. */
        @Override
        public List<String> units() {
            return List.of();
        }

        @Override
        public String subject() {
            return pack.code();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /** From here on a version of a rule pack decides. */
    @JsonTypeName("rule-pack-adopted")
    record RulePackAdopted(UUID id, Instant time, long revision, String pack, int version, Actor by)
            implements RuleEvent {
        /** None: what counts as late concerns everybody. */
        @Override
        public List<String> units() {
            return List.of();
        }

        @Override
        public String subject() {
            return pack;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * Reports could not be received for a time: due times in it do not count as missed. It also replaces what earlier
     * events of this type say of the time after {@code from}: where the clock had run ahead, both instants are equal.
     *
     * @param revision counts the interruptions from 1
     * @param from when the intake was last known to work
     * @param until when it worked again; not before {@code from}
     */
    @JsonTypeName("intake-interrupted")
    record IntakeInterrupted(UUID id, Instant time, long revision, Instant from, Instant until) implements RuleEvent {
        /** None: what counts as late concerns everybody. */
        @Override
        public List<String> units() {
            return List.of();
        }

        @Override
        public String subject() {
            return "intake";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }
}
