package io.gantry.console.store;

import io.gantry.testing.TestStore;

class EmbeddedSessionsTests extends SessionsContract {

    EmbeddedSessionsTests() {
        super(TestStore.EMBEDDED);
    }
}
