package io.gantry.console.view;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbSavedViewsTests extends SavedViewsContract {

    MongoDbSavedViewsTests() {
        super(TestStore.MONGODB);
    }
}
