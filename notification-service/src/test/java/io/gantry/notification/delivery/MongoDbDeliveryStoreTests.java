package io.gantry.notification.delivery;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbDeliveryStoreTests extends DeliveryStoreContract {

    MongoDbDeliveryStoreTests() {
        super(TestStore.MONGODB);
    }
}
