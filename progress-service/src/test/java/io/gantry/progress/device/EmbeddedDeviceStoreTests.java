package io.gantry.progress.device;

import com.mongodb.client.MongoDatabase;
import io.gantry.progress.Servers;

class EmbeddedDeviceStoreTests extends DeviceStoreContract {

    @Override
    MongoDatabase database() {
        return Servers.emptyDatabase(Servers.STORE.connectionString("devices-contract"), "devices-contract");
    }
}
