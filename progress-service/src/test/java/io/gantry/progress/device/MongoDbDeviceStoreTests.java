package io.gantry.progress.device;

import com.mongodb.client.MongoDatabase;
import io.gantry.progress.Servers;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = Servers.REAL_MONGODB,
        matches = ".+",
        disabledReason = "no real MongoDB: set " + Servers.REAL_MONGODB + " to its URI to run the contract there too")
class MongoDbDeviceStoreTests extends DeviceStoreContract {

    @Override
    MongoDatabase database() {
        return Servers.emptyDatabase(System.getenv(Servers.REAL_MONGODB), "gantry_test_progress_devices");
    }
}
