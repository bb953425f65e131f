package io.gantry.progress.status;

import io.gantry.testing.TestStore;

class EmbeddedClaimsTests extends ClaimsContract {

    EmbeddedClaimsTests() {
        super(instances(TestStore.EMBEDDED));
    }
}
