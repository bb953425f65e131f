package io.gantry.progress.status;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbTests extends StatusStoreContract {

    @Override
    MongoDatabase database() {
        return TestStore.MONGODB.emptyDatabase();
    }
}
