package io.gantry.console.view;

import io.gantry.testing.TestStore;

class EmbeddedSavedViewsTests extends SavedViewsContract {

    EmbeddedSavedViewsTests() {
        super(TestStore.EMBEDDED);
    }
}
