package io.gantry.project.plan;

import io.gantry.testing.TestStore;

class EmbeddedPlanStoreTests extends PlanStoreContract {

    EmbeddedPlanStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
