package io.gantry.console.script;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbTokenUsesTests extends TokenUsesContract {

    MongoDbTokenUsesTests() {
        super(TestStore.MONGODB);
    }
}
