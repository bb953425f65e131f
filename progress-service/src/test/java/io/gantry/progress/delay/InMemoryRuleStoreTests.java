package io.gantry.progress.delay;

import java.util.Collections;

class InMemoryRuleStoreTests extends RuleStoreContract {

    InMemoryRuleStoreTests() {
        super(Collections.nCopies(2, new InMemoryRuleStore()));
    }
}
