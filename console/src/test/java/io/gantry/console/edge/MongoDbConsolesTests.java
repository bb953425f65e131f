package io.gantry.console.edge;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbConsolesTests extends ConsolesContract {

    MongoDbConsolesTests() {
        super(TestStore.MONGODB);
    }
}
