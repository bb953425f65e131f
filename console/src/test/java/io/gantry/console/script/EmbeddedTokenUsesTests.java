package io.gantry.console.script;

import io.gantry.testing.TestStore;

class EmbeddedTokenUsesTests extends TokenUsesContract {

    EmbeddedTokenUsesTests() {
        super(TestStore.EMBEDDED);
    }
}
