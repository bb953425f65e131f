package io.gantry.project.plan;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbPlanStoreTests extends PlanStoreContract {

    MongoDbPlanStoreTests() {
        super(TestStore.MONGODB);
    }
}
