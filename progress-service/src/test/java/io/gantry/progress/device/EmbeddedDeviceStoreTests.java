package io.gantry.progress.device;

import io.gantry.testing.TestStore;

class EmbeddedDeviceStoreTests extends DeviceStoreContract {

    EmbeddedDeviceStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
