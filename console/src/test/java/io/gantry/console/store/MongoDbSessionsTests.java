package io.gantry.console.store;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbSessionsTests extends SessionsContract {

    MongoDbSessionsTests() {
        super(TestStore.MONGODB);
    }
}
