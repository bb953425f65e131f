package io.gantry.project.plan;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbPlanWritersTests extends PlanWritersContract {

    MongoDbPlanWritersTests() {
        super(TestStore.MONGODB);
    }
}
