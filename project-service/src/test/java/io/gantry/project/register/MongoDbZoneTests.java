package io.gantry.project.register;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbZoneTests extends ZoneContract {

    MongoDbZoneTests() {
        super(TestStore.MONGODB);
    }
}
