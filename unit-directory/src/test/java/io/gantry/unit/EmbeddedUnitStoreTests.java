package io.gantry.unit;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.TestStore;

class EmbeddedUnitStoreTests extends UnitStoreContract {

    private final MongoDatabase database = TestStore.EMBEDDED.emptyDatabase();
    private final UnitStore store = new MongoUnitStore(database);

    @Override
    UnitStore store() {
        return store;
    }

    @Override
    UnitStore anotherInstance() {
        return new MongoUnitStore(TestStore.EMBEDDED.throughAnotherClient(database));
    }
}
