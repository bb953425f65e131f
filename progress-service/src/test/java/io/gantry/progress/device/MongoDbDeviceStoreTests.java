package io.gantry.progress.device;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbDeviceStoreTests extends DeviceStoreContract {

    MongoDbDeviceStoreTests() {
        super(TestStore.MONGODB);
    }
}
