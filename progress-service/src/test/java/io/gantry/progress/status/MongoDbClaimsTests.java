package io.gantry.progress.status;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbClaimsTests extends ClaimsContract {

    MongoDbClaimsTests() {
        super(instances(TestStore.MONGODB));
    }
}
