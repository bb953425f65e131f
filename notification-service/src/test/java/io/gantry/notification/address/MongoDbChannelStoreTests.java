package io.gantry.notification.address;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbChannelStoreTests extends ChannelStoreContract {

    MongoDbChannelStoreTests() {
        super(TestStore.MONGODB);
    }
}
