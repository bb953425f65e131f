package io.gantry.project.reported;

import io.gantry.testing.OnRealMongo;
import io.gantry.testing.TestStore;

@OnRealMongo
class MongoDbReportedProgressTests extends ReportedProgressContract {

    MongoDbReportedProgressTests() {
        super(TestStore.MONGODB);
    }
}
