package io.gantry.access.token;

import io.gantry.event.AccessEvent.LoginsEnded;

/** What else a process has to do when logins have ended, wherever that was. */
@FunctionalInterface
public interface LoginsEndedListener {

    /** Called on the thread that reads the log, which must not wait; for one event perhaps more than once. */
    void ended(LoginsEnded event);
}
