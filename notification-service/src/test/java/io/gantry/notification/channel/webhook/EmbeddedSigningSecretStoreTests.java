package io.gantry.notification.channel.webhook;

import io.gantry.testing.TestStore;

class EmbeddedSigningSecretStoreTests extends SigningSecretStoreContract {

    EmbeddedSigningSecretStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
