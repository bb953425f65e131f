package io.gantry.project.audit;

import io.gantry.project.TestStore;

class EmbeddedAuditStoreTests extends AuditStoreContract {

    EmbeddedAuditStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
