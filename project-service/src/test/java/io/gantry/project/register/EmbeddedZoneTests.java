package io.gantry.project.register;

import io.gantry.testing.TestStore;

class EmbeddedZoneTests extends ZoneContract {

    EmbeddedZoneTests() {
        super(TestStore.EMBEDDED);
    }
}
