package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has asked Gantry for what, and what came of it. Published by every service and by the console. */
public sealed interface AuditEvent extends Event {

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.AUDIT_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(RequestAudited event);
    }

    /**
     * A command was given, or something was denied. All texts are on one line and printable.
     *
     * @param time when the request was answered
     * @param service the service that answered
     * @param by who asked; absent where nobody could be made out
     * @param from the address the request came from
     * @param action what was asked for: the operation's id in the service's OpenAPI document, or method and path
     * @param target the path, without query
     * @param status the HTTP status it was answered with
     */
    @JsonTypeName("request-audited")
    record RequestAudited(
            UUID id,
            Instant time,
            String service,
            @Nullable Actor by,
            String from,
            String action,
            String target,
            Outcome outcome,
            int status)
            implements AuditEvent {

        /** The account, so that what one did is in order; the address where there is none. */
        @Override
        public String subject() {
            return by == null ? from : by.account();
        }

        @Override
        public List<String> units() {
            return by == null || by.unit() == null ? List.of() : List.of(by.unit());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }

        /** Always 1, and so not part of the JSON: a request is an aggregate of its own. */
        @Override
        public long revision() {
            return 1;
        }
    }

    /** What came of a request. */
    enum Outcome {
        /** Carried out. */
        DONE,
        /** Not carried out, for what was asked is not valid or does not fit the state of things. */
        REFUSED,
        /** Not carried out, for this caller has no right to it, or is not known, or asks too often. */
        DENIED,
        /** Not carried out, or not known to be, for something was not available or went wrong. */
        FAILED
    }
}
