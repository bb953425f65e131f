package io.gantry.notification.unit;

import com.mongodb.client.MongoDatabase;
import io.gantry.notification.Servers;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = Servers.REAL_MONGODB, matches = ".+", disabledReason = Servers.NO_REAL_MONGODB)
class MongoDbUnitStoreTests extends UnitStoreContract {

    @Override
    MongoDatabase database() {
        return Servers.real("gantry_test_notification_unit");
    }
}
