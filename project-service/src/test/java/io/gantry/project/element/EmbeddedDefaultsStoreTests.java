package io.gantry.project.element;

import io.gantry.testing.TestStore;

class EmbeddedDefaultsStoreTests extends DefaultsStoreContract {

    EmbeddedDefaultsStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
