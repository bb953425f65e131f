package io.gantry.project.project;

import io.gantry.project.TestStore;

class EmbeddedProjectStoreTests extends ProjectStoreContract {

    EmbeddedProjectStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
