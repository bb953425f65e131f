package io.gantry.project.audit;

import io.gantry.testing.TestStore;

class EmbeddedAuditStoreTests extends AuditStoreContract {

    EmbeddedAuditStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
