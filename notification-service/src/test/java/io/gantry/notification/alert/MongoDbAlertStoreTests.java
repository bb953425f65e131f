package io.gantry.notification.alert;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbAlertStoreTests extends AlertStoreContract {

    MongoDbAlertStoreTests() {
        super(TestStore.MONGODB);
    }
}
