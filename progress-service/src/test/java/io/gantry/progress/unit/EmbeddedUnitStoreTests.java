package io.gantry.progress.unit;

import com.mongodb.client.MongoDatabase;
import io.gantry.progress.Servers;

class EmbeddedUnitStoreTests extends UnitStoreContract {

    @Override
    MongoDatabase database() {
        return Servers.emptyDatabase(Servers.STORE.connectionString("units-contract"), "units-contract");
    }
}
