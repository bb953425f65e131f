package io.gantry.project.chain;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbChainStoreTests extends ChainStoreContract {

    MongoDbChainStoreTests() {
        super(TestStore.MONGODB);
    }
}
