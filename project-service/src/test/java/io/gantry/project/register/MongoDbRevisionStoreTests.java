package io.gantry.project.register;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbRevisionStoreTests extends RevisionStoreContract {

    MongoDbRevisionStoreTests() {
        super(TestStore.MONGODB);
    }
}
