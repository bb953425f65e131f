package io.gantry.store;

import io.gantry.testing.TestStore;

class EmbeddedCheckpointsTests extends CheckpointsContract {

    EmbeddedCheckpointsTests() {
        super(TestStore.EMBEDDED);
    }
}
