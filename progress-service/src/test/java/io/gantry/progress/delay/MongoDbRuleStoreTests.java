package io.gantry.progress.delay;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbRuleStoreTests extends RuleStoreContract {

    MongoDbRuleStoreTests() {
        super(instances(TestStore.MONGODB));
    }
}
