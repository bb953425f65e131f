package io.gantry.project.register;

import io.gantry.testing.TestStore;

class EmbeddedRevisionStoreTests extends RevisionStoreContract {

    EmbeddedRevisionStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
