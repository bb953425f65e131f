package io.gantry.project.unit;

import io.gantry.project.TestStore;

class EmbeddedUnitStoreTests extends UnitStoreContract {

    EmbeddedUnitStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
