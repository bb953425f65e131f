package io.gantry.project.element;

import io.gantry.testing.TestStore;

class EmbeddedElementStoreTests extends ElementStoreContract {

    EmbeddedElementStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
