package io.gantry.notification.channel.webhook;

import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Gives every channel that needs one a secret, which it keeps for good. */
public final class SigningSecrets {

    private static final int BYTES = 32;
    private static final int IN_MEMORY = 10_000;

    private final SigningSecretStore store;
    private final RandomGenerator random;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    SigningSecrets(SigningSecretStore store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    /** The secret of a unit's channel, {@code whsec_…}, as Standard Webhooks writes it. */
    public String of(String unit, String channelId) {
        var channel = unit + "/" + channelId;
        var secret = known.get(channel);
        if (secret != null) {
            return secret;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var stored = store.getOrInsert(
                channel, WebhookSignature.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes));
        if (known.size() >= IN_MEMORY) {
            known.clear();
        }
        known.put(channel, stored);
        return stored;
    }
}
