package io.gantry.notification.alert;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbAlertStoreTests extends AlertStoreContract {

    @Override
    MongoDatabase database() {
        return TestStore.MONGODB.emptyDatabase();
    }
}
