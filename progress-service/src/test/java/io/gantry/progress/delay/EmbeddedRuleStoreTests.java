package io.gantry.progress.delay;

import io.gantry.testing.TestStore;

class EmbeddedRuleStoreTests extends RuleStoreContract {

    EmbeddedRuleStoreTests() {
        super(instances(TestStore.EMBEDDED));
    }
}
