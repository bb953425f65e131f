package io.gantry.progress.status;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.TestStore;

class EmbeddedStoreTests extends StatusStoreContract {

    @Override
    MongoDatabase database() {
        return TestStore.EMBEDDED.emptyDatabase();
    }
}
