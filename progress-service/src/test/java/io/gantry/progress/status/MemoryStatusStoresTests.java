package io.gantry.progress.status;

import io.gantry.progress.status.Memory.Writes;

class MemoryStatusStoresTests extends StatusStoresContract {

    @Override
    StatusStores stores() {
        return MemoryStores.create(new Writes());
    }
}
