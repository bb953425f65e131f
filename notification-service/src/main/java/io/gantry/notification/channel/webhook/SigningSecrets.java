package io.gantry.notification.channel.webhook;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Gives every channel that needs one a secret. */
public final class SigningSecrets {

    private static final int BYTES = 32;

    private final SigningSecretStore store;
    private final RandomGenerator random;

    SigningSecrets(SigningSecretStore store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    /** The secret of a unit's channel, {@code whsec_…}, as Standard Webhooks writes it. */
    public String of(String unit, String channelId) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return store.getOrInsert(
                unit + "/" + channelId,
                WebhookSignature.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes));
    }
}
