package io.gantry.project.project;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbProjectStoreTests extends ProjectStoreContract {

    MongoDbProjectStoreTests() {
        super(TestStore.MONGODB);
    }
}
