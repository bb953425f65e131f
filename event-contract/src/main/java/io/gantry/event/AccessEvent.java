package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What ends, or gives, access without the identity provider. Published by the console; the topic is compacted: the latest
 * of an account or a token is enough.
 */
public sealed interface AccessEvent extends Event {

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.ACCESS_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(LoginsEnded event);

        R on(ScriptTokenIssued event);

        R on(ScriptTokenRevoked event);
    }

    /**
     * All logins of an account have ended, with all tokens that came of them and the account's personal script tokens.
     *
     * @param before what was issued later is not meant
     * @param generation the account's generation at its provider since then: a token that names an earlier one is meant,
     *     and none that names this one; absent if the provider has no such count
     */
    @JsonTypeName("logins-ended")
    record LoginsEnded(
            UUID id,
            Instant time,
            String account,
            Instant before,
            @Nullable Long generation) implements AccessEvent {
        @Override
        public List<String> units() {
            return List.of();
        }

        @Override
        public String subject() {
            return account;
        }

        /** Always 1, and so not part of the JSON: the latest of an account says all. */
        @Override
        public long revision() {
            return 1;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * A script may act with a token from now on.
     *
     * @param revision always 1
     */
    @JsonTypeName("script-token-issued")
    record ScriptTokenIssued(UUID id, Instant time, long revision, ScriptToken token, Actor by) implements AccessEvent {
        @Override
        public List<String> units() {
            return token.units();
        }

        @Override
        public String subject() {
            return token.id();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }

    /**
     * A token is dead, for good.
     *
     * @param revision always 2
     * @param issuedAt when it was issued
     * @param issuedBy the account that had issued it
     */
    @JsonTypeName("script-token-revoked")
    record ScriptTokenRevoked(
            UUID id, Instant time, long revision, ScriptToken token, Actor by, Instant issuedAt, Actor issuedBy)
            implements AccessEvent {
        @Override
        public List<String> units() {
            return token.units();
        }

        @Override
        public String subject() {
            return token.id();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }
    }
}
