package io.gantry.project.unit;

import io.gantry.project.TestStore;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = TestStore.URI_VARIABLE, matches = ".+", disabledReason = TestStore.NO_MONGODB)
class MongoDbUnitStoreTests extends UnitStoreContract {

    MongoDbUnitStoreTests() {
        super(TestStore.MONGODB);
    }
}
