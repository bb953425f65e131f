package io.gantry.progress.device;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.TestStore;

class EmbeddedDeviceStoreTests extends DeviceStoreContract {

    @Override
    MongoDatabase database() {
        return TestStore.EMBEDDED.emptyDatabase();
    }
}
