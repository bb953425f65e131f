package io.gantry.project.audit;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbAuditStoreTests extends AuditStoreContract {

    MongoDbAuditStoreTests() {
        super(TestStore.MONGODB);
    }
}
