package io.gantry.store;

import io.gantry.testing.TestStore;

class EmbeddedEventOutboxTests extends EventOutboxContract {

    EmbeddedEventOutboxTests() {
        super(TestStore.EMBEDDED);
    }
}
