package io.gantry.project.taskbook;

import io.gantry.testing.TestStore;

class EmbeddedTaskBookStoreTests extends TaskBookStoreContract {

    EmbeddedTaskBookStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
