package io.gantry.progress.delay;

import io.gantry.testing.TestStore;

class EmbeddedRuleStoreTests extends RuleStoreContract {

    EmbeddedRuleStoreTests() {
        super(new MongoRuleStore(TestStore.EMBEDDED.emptyDatabase()));
    }
}
