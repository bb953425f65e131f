package io.gantry.store;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbCheckpointsTests extends CheckpointsContract {

    MongoDbCheckpointsTests() {
        super(TestStore.MONGODB);
    }
}
