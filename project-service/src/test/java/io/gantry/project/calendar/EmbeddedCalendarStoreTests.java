package io.gantry.project.calendar;

import io.gantry.testing.TestStore;

class EmbeddedCalendarStoreTests extends CalendarStoreContract {

    EmbeddedCalendarStoreTests() {
        super(TestStore.EMBEDDED);
    }
}
