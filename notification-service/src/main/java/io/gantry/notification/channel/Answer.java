package io.gantry.notification.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status code of the receiver's answer, if there was one: HTTP or SMTP
 * @param retryAfter how long the receiver asks to be left alone
 */
public record Answer(
        Outcome outcome, @Nullable Integer status, @Nullable Duration retryAfter, Duration took) {

    /** An attempt that ended before anybody was asked. */
    public static Answer of(Outcome outcome) {
        return new Answer(outcome, null, null, Duration.ZERO);
    }
}
