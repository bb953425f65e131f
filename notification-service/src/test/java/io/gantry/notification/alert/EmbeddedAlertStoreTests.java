package io.gantry.notification.alert;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.TestStore;

class EmbeddedAlertStoreTests extends AlertStoreContract {

    @Override
    MongoDatabase database() {
        return TestStore.EMBEDDED.emptyDatabase();
    }
}
