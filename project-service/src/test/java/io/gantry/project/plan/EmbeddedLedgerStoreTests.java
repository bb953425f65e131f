package io.gantry.project.plan;

import io.gantry.testing.TestStore;

class EmbeddedLedgerStoreTests extends LedgerStoreContract {

    EmbeddedLedgerStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
