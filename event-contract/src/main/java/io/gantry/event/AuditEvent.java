package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /** Always 1, and so not part of the JSON: a request is an aggregate of its own, and a signature is ordered by its offset. */
    @Override
    default long revision() {
        return 1;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(RequestAudited event);

        R on(RequestsCounted event);

        R on(ChainSigned event);
    }

    /**
     * A command was given, something was denied, or something was read that is worth a record of its own. All texts are on one
     * line and printable.
     *
     * @param time when the request was answered
     * @param service the service that answered
     * @param by who asked; absent where nobody could be made out. Where {@code requester} is there, the account stands for the
     *     name, too
     * @param from the address the request came from; absent where {@code requester} is there
     * @param action what was asked for: the operation's id in the service's OpenAPI document, or method and path
     * @param target the path, without query
     * @param status the HTTP status it was answered with
     * @param detail what the path does not say: the account that was made and its rights, the filter of an export
     * @param requester hash of the {@link RequesterEvent.RequesterNamed} that says the name and the address for as long as
     *     personal data are kept; absent from events older than such
     * @param told what was done, where the service says more of it; absent from events older than such
     */
    @JsonTypeName("request-audited")
    record RequestAudited(
            UUID id,
            Instant time,
            String service,
            @Nullable Actor by,
            @Nullable String from,
            String action,
            String target,
            Outcome outcome,
            int status,
            @Nullable String detail,
            @Nullable String requester,
            @Nullable CommandDetails told)
            implements AuditEvent {

        /** The account, so that what one did is in order; without one the address, or what stands for it. */
        @Override
        public String subject() {
            return subjectOf(by, from, id);
        }

        @Override
        public List<String> units() {
            return unitsOf(by);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * Requests of one address within a minute that were turned away: of nobody known, or too many.
     *
     * @param time when the last of them came
     * @param since when the first of them came
     * @param by who asked, where that is known; as in {@link RequestAudited}
     * @param counts how many of what
     * @param requester as in {@link RequestAudited}; the address is a network's of 64 bits where it is one of IPv6
     */
    @JsonTypeName("requests-counted")
    record RequestsCounted(
            UUID id,
            Instant time,
            Instant since,
            String service,
            @Nullable Actor by,
            List<Count> counts,
            String requester)
            implements AuditEvent {

        public RequestsCounted {
            counts = List.copyOf(counts);
        }

        @Override
        public String subject() {
            return subjectOf(by, null, id);
        }

        @Override
        public List<String> units() {
            return unitsOf(by);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * So many requests for one thing were answered alike.
     *
     * @param action as in {@link RequestAudited}; {@code *} for all that are not named one by one
     */
    record Count(String action, int status, long number) {}

    /**
     * What the records of one partition of this topic were, from its first up to {@code offset}. Each record's hash includes that
     * of the one before.
     *
     * @param chain the record key, which leads into that partition
     * @param hash SHA-256 in hexadecimal digits
     * @param signature of all this, under a key that is neither in the log nor in a store
     */
    @JsonTypeName("chain-signed")
    record ChainSigned(UUID id, Instant time, String chain, int partition, long offset, String hash, String signature)
            implements AuditEvent {

        @Override
        public String subject() {
            return chain;
        }

        @Override
        public List<String> units() {
            return List.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    private static String subjectOf(@Nullable Actor by, @Nullable String from, UUID id) {
        if (by != null) {
            return by.account();
        }
        return from == null ? id.toString() : from;
    }

    private static List<String> unitsOf(@Nullable Actor by) {
        return by == null || by.unit() == null ? List.of() : List.of(by.unit());
    }

    /**
     * What a command has done.
     *
     * @param about whom or what it is about
     * @param reason why, as its sender said
     * @param changes what has got another value; the first hundred
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommandDetails(@Nullable About about, @Nullable String reason, List<Change> changes) {

        public CommandDetails {
            changes = List.copyOf(changes);
        }
    }

    /** @param kind {@code project}, {@code unit}; open */
    record About(String kind, String id) {}

    /**
     * A field that has got another value.
     *
     * @param before absent where there was none
     * @param after absent where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            String field, @Nullable String before, @Nullable String after) {}

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
