package io.gantry.stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the broker accepts this machine's time: it refuses records from more than an hour ahead of its own. */
final class BrokerClock {

    private static final Logger log = LoggerFactory.getLogger(BrokerClock.class);

    private volatile boolean refused;

    void refused() {
        if (!refused) {
            log.error(
                    "The broker refuses this machine's time: set the clocks of both right; nothing is published until then");
        }
        refused = true;
    }

    void accepted() {
        if (refused) {
            log.info("The broker accepts this machine's time again");
        }
        refused = false;
    }

    boolean isRefused() {
        return refused;
    }
}
