package io.gantry.notification.alert;

import com.mongodb.client.MongoDatabase;
import io.gantry.notification.Servers;

class EmbeddedAlertStoreTests extends AlertStoreContract {

    @Override
    MongoDatabase database() {
        return Servers.embedded("alert_contract");
    }
}
