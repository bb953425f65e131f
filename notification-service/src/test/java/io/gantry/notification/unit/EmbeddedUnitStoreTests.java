package io.gantry.notification.unit;

import com.mongodb.client.MongoDatabase;
import io.gantry.notification.Servers;

class EmbeddedUnitStoreTests extends UnitStoreContract {

    @Override
    MongoDatabase database() {
        return Servers.embedded("unit_contract");
    }
}
