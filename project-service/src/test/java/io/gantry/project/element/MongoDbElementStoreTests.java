package io.gantry.project.element;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbElementStoreTests extends ElementStoreContract {

    MongoDbElementStoreTests() {
        super(TestStore.MONGODB);
    }
}
