package io.gantry.notification.unit;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.TestStore;

class EmbeddedUnitStoreTests extends UnitStoreContract {

    @Override
    MongoDatabase database() {
        return TestStore.EMBEDDED.emptyDatabase();
    }
}
