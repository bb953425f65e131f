package io.gantry.notification.delivery;

import com.mongodb.client.MongoDatabase;
import io.gantry.notification.Servers;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = Servers.REAL_MONGODB, matches = ".+", disabledReason = Servers.NO_REAL_MONGODB)
class MongoDbDeliveryStoreTests extends DeliveryStoreContract {

    @Override
    MongoDatabase database() {
        return Servers.real("gantry_test_notification_delivery");
    }
}
