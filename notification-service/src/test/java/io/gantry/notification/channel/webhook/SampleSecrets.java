package io.gantry.notification.channel.webhook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets in memory. */
final class SampleSecrets implements SigningSecretStore {

    private final Map<String, ChannelSecrets> secrets = new ConcurrentHashMap<>();

    static SigningSecrets secrets(InstantSource clock) {
        return over(new SampleSecrets(), clock);
    }

    /** What an instance of the service has of {@code store}. */
    static SigningSecrets over(SigningSecretStore store, InstantSource clock) {
        return new SigningSecrets(store, new Random(1), clock, Duration.ofHours(24));
    }

    @Override
    public ChannelSecrets getOrInsert(String channel, ChannelSecrets fresh) {
        var known = secrets.putIfAbsent(channel, fresh);
        return known == null ? fresh : known;
    }

    @Override
    public boolean replace(String channel, ChannelSecrets next) {
        var before = secrets.get(channel);
        return before != null && before.revision() == next.revision() - 1 && secrets.replace(channel, before, next);
    }
}
