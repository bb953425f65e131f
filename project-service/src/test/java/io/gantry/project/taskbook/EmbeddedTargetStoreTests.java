package io.gantry.project.taskbook;

import io.gantry.testing.TestStore;

class EmbeddedTargetStoreTests extends TargetStoreContract {

    EmbeddedTargetStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
