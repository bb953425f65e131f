package io.gantry.progress.delay;

class InMemoryRuleStoreTests extends RuleStoreContract {

    InMemoryRuleStoreTests() {
        super(new InMemoryRuleStore());
    }
}
