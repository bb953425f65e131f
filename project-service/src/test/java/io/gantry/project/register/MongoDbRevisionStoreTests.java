package io.gantry.project.register;

import io.gantry.project.TestStore;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = TestStore.URI_VARIABLE, matches = ".+", disabledReason = TestStore.NO_MONGODB)
class MongoDbRevisionStoreTests extends RevisionStoreContract {

    MongoDbRevisionStoreTests() {
        super(TestStore.MONGODB);
    }
}
