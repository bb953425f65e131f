package io.gantry.progress.status;

import com.mongodb.client.MongoDatabase;
import io.gantry.progress.Servers;

class EmbeddedStoreTests extends StatusStoreContract {

    @Override
    MongoDatabase database() {
        return Servers.emptyDatabase(Servers.STORE.connectionString("contract"), "contract");
    }
}
