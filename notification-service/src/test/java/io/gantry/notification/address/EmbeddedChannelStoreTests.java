package io.gantry.notification.address;

import io.gantry.testing.TestStore;

class EmbeddedChannelStoreTests extends ChannelStoreContract {

    EmbeddedChannelStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
