package io.gantry.unit;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbUnitStoreTests extends UnitStoreContract {

    private final MongoDatabase database = TestStore.MONGODB.emptyDatabase();
    private final UnitStore store = new MongoUnitStore(database);

    @Override
    UnitStore store() {
        return store;
    }

    @Override
    UnitStore anotherInstance() {
        return new MongoUnitStore(TestStore.MONGODB.throughAnotherClient(database));
    }
}
