package io.gantry.notification.alert;

import io.gantry.testing.TestStore;

class EmbeddedAlertStoreTests extends AlertStoreContract {

    EmbeddedAlertStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
