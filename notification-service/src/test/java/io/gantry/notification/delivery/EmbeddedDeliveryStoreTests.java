package io.gantry.notification.delivery;

import io.gantry.testing.TestStore;

class EmbeddedDeliveryStoreTests extends DeliveryStoreContract {

    EmbeddedDeliveryStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
