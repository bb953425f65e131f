package io.gantry.project.taskbook;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbTargetStoreTests extends TargetStoreContract {

    MongoDbTargetStoreTests() {
        super(TestStore.MONGODB);
    }
}
