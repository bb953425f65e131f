package io.gantry.project.plan;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbLedgerStoreTests extends LedgerStoreContract {

    MongoDbLedgerStoreTests() {
        super(TestStore.MONGODB);
    }
}
