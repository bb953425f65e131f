package io.gantry.project.unit;

import io.gantry.testing.TestStore;

class EmbeddedUnitStoreTests extends UnitStoreContract {

    EmbeddedUnitStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
