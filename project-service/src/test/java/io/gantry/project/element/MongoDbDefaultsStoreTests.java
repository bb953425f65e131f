package io.gantry.project.element;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbDefaultsStoreTests extends DefaultsStoreContract {

    MongoDbDefaultsStoreTests() {
        super(TestStore.MONGODB);
    }
}
