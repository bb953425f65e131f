package io.gantry.project.audit;

import io.gantry.project.TestStore;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = TestStore.URI_VARIABLE, matches = ".+", disabledReason = TestStore.NO_MONGODB)
class MongoDbAuditStoreTests extends AuditStoreContract {

    MongoDbAuditStoreTests() {
        super(TestStore.MONGODB);
    }
}
