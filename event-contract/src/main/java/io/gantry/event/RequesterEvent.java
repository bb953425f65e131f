package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is personal in the audit trail, apart from it, so that it can be forgotten while the trail stays whole. */
public sealed interface RequesterEvent extends Event {

    /** Hands the event to the case of its type. */
    <R> R match(Cases<R> cases);

    @Override
    default String topic() {
        return Topics.REQUESTER_EVENTS;
    }

    /** One case for each type of event in this family. */
    interface Cases<R> {
        R on(RequesterNamed event);
    }

    /**
     * The name and the network address of a requester.
     *
     * @param time that of the request
     * @param request id of the audit event
     * @param salt chance, so that the hash in the audit event tells nothing without this event
     * @param name display name; absent for a request without a known caller
     * @param from the address the request came from
     */
    @JsonTypeName("requester-named")
    record RequesterNamed(
            UUID id,
            Instant time,
            UUID request,
            String salt,
            @Nullable String name,
            String from) implements RequesterEvent {

        /** What the audit event has of this: hexadecimal digits of a SHA-256 over all that is here but id and time. */
        public String hash() {
            var told = new StringBuilder();
            for (var part : new String[] {request.toString(), salt, name == null ? "" : name, from}) {
                told.append(part.length()).append(':').append(part);
            }
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(digest.digest(told.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        @Override
        public String subject() {
            return request.toString();
        }

        @Override
        public List<String> units() {
            return List.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.on(this);
        }

        /** Always 1, and so not part of the JSON: each request has one. */
        @Override
        public long revision() {
            return 1;
        }
    }
}
