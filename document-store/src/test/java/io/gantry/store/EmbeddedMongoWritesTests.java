package io.gantry.store;

import io.gantry.testing.TestStore;

class EmbeddedMongoWritesTests extends MongoWritesContract {

    EmbeddedMongoWritesTests() {
        super(TestStore.EMBEDDED);
    }
}
