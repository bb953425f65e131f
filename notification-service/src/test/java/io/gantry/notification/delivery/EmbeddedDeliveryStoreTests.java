package io.gantry.notification.delivery;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.TestStore;

class EmbeddedDeliveryStoreTests extends DeliveryStoreContract {

    @Override
    MongoDatabase database() {
        return TestStore.EMBEDDED.emptyDatabase();
    }
}
