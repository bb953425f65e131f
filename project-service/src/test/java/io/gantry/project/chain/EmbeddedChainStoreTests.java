package io.gantry.project.chain;

import io.gantry.testing.TestStore;

class EmbeddedChainStoreTests extends ChainStoreContract {

    EmbeddedChainStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
