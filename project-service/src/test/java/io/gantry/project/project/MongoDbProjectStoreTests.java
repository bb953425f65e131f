package io.gantry.project.project;

import io.gantry.project.TestStore;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = TestStore.URI_VARIABLE, matches = ".+", disabledReason = TestStore.NO_MONGODB)
class MongoDbProjectStoreTests extends ProjectStoreContract {

    MongoDbProjectStoreTests() {
        super(TestStore.MONGODB);
    }
}
