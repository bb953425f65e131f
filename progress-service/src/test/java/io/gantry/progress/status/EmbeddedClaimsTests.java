package io.gantry.progress.status;

import io.gantry.testing.TestStore;

class EmbeddedClaimsTests extends ClaimsContract {

    @Override
    Claims claims() {
        return new MongoClaims(TestStore.EMBEDDED.emptyDatabase());
    }
}
