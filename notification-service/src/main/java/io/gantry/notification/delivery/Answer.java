package io.gantry.notification.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status of the receiver's answer, if there was one
 * @param retryAfter how long the receiver asks to be left alone
 */
record Answer(
        Outcome outcome, @Nullable Integer status, @Nullable Duration retryAfter, Duration took) {

    /** An attempt that ended before anybody was asked. */
    static Answer of(Outcome outcome) {
        return new Answer(outcome, null, null, Duration.ZERO);
    }
}
