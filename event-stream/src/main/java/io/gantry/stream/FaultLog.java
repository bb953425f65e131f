package io.gantry.stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Logs a fault of something that is tried again and again: once when it begins, once more when it becomes another one, and
 * once when it is over.
 */
public final class FaultLog {

    private final Logger log;
    private final String what;
    private @Nullable Class<?> fault;

    /** @param what fails and works again, as the log shall name it */
    public FaultLog(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    /** Has failed, and will be tried again; an error is logged with its trace. */
    public synchronized void failed(Throwable failure) {
        if (failure.getClass() == fault) {
            return;
        }
        fault = failure.getClass();
        if (failure instanceof Error) {
            log.error("{} failed, trying again", what, failure);
        } else {
            log.warn("{} failed, trying again: {}", what, failure.toString());
        }
    }

    /** Has been done. */
    public synchronized void worked() {
        if (fault != null) {
            log.info("{} works again", what);
            fault = null;
        }
    }
}
