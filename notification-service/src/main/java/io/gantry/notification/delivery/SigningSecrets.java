package io.gantry.notification.delivery;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Gives every unit that needs one a secret. */
final class SigningSecrets {

    private static final int BYTES = 32;

    private final SigningSecretStore store;
    private final RandomGenerator random;

    SigningSecrets(SigningSecretStore store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    String of(String unit) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return store.getOrSet(
                unit, WebhookSignature.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes));
    }
}
