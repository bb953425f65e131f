package io.gantry.notification.channel.webhook;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets in memory. */
final class SampleSecrets implements SigningSecretStore {

    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    static SigningSecrets secrets() {
        return new SigningSecrets(new SampleSecrets(), new Random(1));
    }

    @Override
    public String getOrInsert(String channel, String fresh) {
        var known = secrets.putIfAbsent(channel, fresh);
        return known == null ? fresh : known;
    }
}
