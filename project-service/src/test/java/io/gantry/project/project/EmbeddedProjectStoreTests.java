package io.gantry.project.project;

import io.gantry.testing.TestStore;

class EmbeddedProjectStoreTests extends ProjectStoreContract {

    EmbeddedProjectStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
