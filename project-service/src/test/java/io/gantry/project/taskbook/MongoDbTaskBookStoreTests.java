package io.gantry.project.taskbook;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbTaskBookStoreTests extends TaskBookStoreContract {

    MongoDbTaskBookStoreTests() {
        super(TestStore.MONGODB);
    }
}
