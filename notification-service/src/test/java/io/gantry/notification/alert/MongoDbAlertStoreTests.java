package io.gantry.notification.alert;

import com.mongodb.client.MongoDatabase;
import io.gantry.notification.Servers;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = Servers.REAL_MONGODB, matches = ".+", disabledReason = Servers.NO_REAL_MONGODB)
class MongoDbAlertStoreTests extends AlertStoreContract {

    @Override
    MongoDatabase database() {
        return Servers.real("gantry_test_notification_alert");
    }
}
