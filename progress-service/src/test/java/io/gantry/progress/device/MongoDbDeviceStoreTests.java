package io.gantry.progress.device;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbDeviceStoreTests extends DeviceStoreContract {

    @Override
    MongoDatabase database() {
        return TestStore.MONGODB.emptyDatabase();
    }
}
