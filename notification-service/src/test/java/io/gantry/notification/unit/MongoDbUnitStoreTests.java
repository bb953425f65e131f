package io.gantry.notification.unit;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbUnitStoreTests extends UnitStoreContract {

    @Override
    MongoDatabase database() {
        return TestStore.MONGODB.emptyDatabase();
    }
}
