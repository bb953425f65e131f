package io.gantry.notification.channel.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Gives every channel that needs one a secret, which it keeps until somebody asks for another. What another instance has
 * changed is seen here within 10 s, in which messages are signed with the secret before; that one counts for longer.
 */
final class SigningSecrets {

    private static final int BYTES = 32;
    private static final int IN_MEMORY = 10_000;
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final SigningSecretStore store;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Duration formerCounts;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(ChannelSecrets secrets, Instant readAt) {}

    /** @param formerCounts how long a secret counts after it was replaced */
    SigningSecrets(SigningSecretStore store, RandomGenerator random, InstantSource clock, Duration formerCounts) {
        this.store = store;
        this.random = random;
        this.clock = clock;
        this.formerCounts = formerCounts;
    }

    /** The secrets of a unit's channel, each {@code whsec_…}, as Standard Webhooks writes it. */
    ChannelSecrets of(String unit, String channelId) {
        var found = known.get(unit + "/" + channelId);
        return found != null && clock.instant().isBefore(found.readAt().plus(FRESH))
                ? found.secrets()
                : stored(unit, channelId);
    }

    /** The same as it is stored at this moment. */
    ChannelSecrets stored(String unit, String channelId) {
        var channel = unit + "/" + channelId;
        return keep(channel, store.getOrInsert(channel, ChannelSecrets.first(fresh())));
    }

    /** Gives the channel another secret; empty if the one before the present one still counts. */
    Optional<ChannelSecrets> rotate(String unit, String channelId) {
        var before = stored(unit, channelId);
        var now = clock.instant();
        if (before.isRotating(now)) {
            return Optional.empty();
        }
        var next = before.rotated(fresh(), now.plus(formerCounts).truncatedTo(ChronoUnit.SECONDS));
        var channel = unit + "/" + channelId;
        return store.replace(channel, next) ? Optional.of(keep(channel, next)) : Optional.empty();
    }

    /** Ends the secret before the present one, for somebody may know it who must not. */
    void endFormer(String unit, String channelId) {
        var channel = unit + "/" + channelId;
        var before = stored(unit, channelId);
        while (before.former() != null && !store.replace(channel, before.withoutFormer())) {
            before = stored(unit, channelId);
        }
        stored(unit, channelId);
    }

    private ChannelSecrets keep(String channel, ChannelSecrets secrets) {
        if (known.size() >= IN_MEMORY) {
            known.clear();
        }
        known.put(channel, new Known(secrets, clock.instant()));
        return secrets;
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return WebhookSignature.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }
}
