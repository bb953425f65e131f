package io.gantry.progress.status;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbStatusStoresTests extends StatusStoresContract {

    @Override
    StatusStores stores() {
        return StatusConfiguration.stores(TestStore.MONGODB.emptyDatabase());
    }
}
