package io.gantry.notification.channel.webhook;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbSigningSecretStoreTests extends SigningSecretStoreContract {

    MongoDbSigningSecretStoreTests() {
        super(TestStore.MONGODB);
    }
}
