package io.gantry.console.edge;

import io.gantry.testing.TestStore;

class EmbeddedConsolesTests extends ConsolesContract {

    EmbeddedConsolesTests() {
        super(TestStore.EMBEDDED);
    }
}
