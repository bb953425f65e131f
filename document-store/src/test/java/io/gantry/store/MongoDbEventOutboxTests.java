package io.gantry.store;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbEventOutboxTests extends EventOutboxContract {

    MongoDbEventOutboxTests() {
        super(TestStore.MONGODB);
    }
}
