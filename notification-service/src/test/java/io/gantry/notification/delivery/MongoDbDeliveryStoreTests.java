package io.gantry.notification.delivery;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbDeliveryStoreTests extends DeliveryStoreContract {

    @Override
    MongoDatabase database() {
        return TestStore.MONGODB.emptyDatabase();
    }
}
