package io.gantry.project.plan;

import io.gantry.testing.TestStore;

class EmbeddedPlanWritersTests extends PlanWritersContract {

    EmbeddedPlanWritersTests() {
        super(TestStore.EMBEDDED);
    }
}
