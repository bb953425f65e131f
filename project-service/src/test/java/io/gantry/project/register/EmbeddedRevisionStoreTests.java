package io.gantry.project.register;

import io.gantry.project.TestStore;

class EmbeddedRevisionStoreTests extends RevisionStoreContract {

    EmbeddedRevisionStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
