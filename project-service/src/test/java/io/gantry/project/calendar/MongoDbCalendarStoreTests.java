package io.gantry.project.calendar;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbCalendarStoreTests extends CalendarStoreContract {

    MongoDbCalendarStoreTests() {
        super(TestStore.MONGODB);
    }
}
