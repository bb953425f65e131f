package io.gantry.progress.status;

import io.gantry.testing.TestStore;

class EmbeddedStatusStoresTests extends StatusStoresContract {

    @Override
    StatusStores stores() {
        return StatusConfiguration.stores(TestStore.EMBEDDED.emptyDatabase());
    }
}
