package io.gantry.notification.delivery;

import com.mongodb.client.MongoDatabase;
import io.gantry.notification.Servers;

class EmbeddedDeliveryStoreTests extends DeliveryStoreContract {

    @Override
    MongoDatabase database() {
        return Servers.embedded("delivery_contract");
    }
}
