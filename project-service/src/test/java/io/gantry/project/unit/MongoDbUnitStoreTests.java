package io.gantry.project.unit;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbUnitStoreTests extends UnitStoreContract {

    MongoDbUnitStoreTests() {
        super(TestStore.MONGODB);
    }
}
