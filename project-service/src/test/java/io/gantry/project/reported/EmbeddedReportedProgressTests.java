package io.gantry.project.reported;

import io.gantry.testing.TestStore;

class EmbeddedReportedProgressTests extends ReportedProgressContract {

    EmbeddedReportedProgressTests() {
        super(TestStore.EMBEDDED);
    }
}
