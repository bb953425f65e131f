package io.gantry.store;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbMongoWritesTests extends MongoWritesContract {

    MongoDbMongoWritesTests() {
        super(TestStore.MONGODB);
    }
}
