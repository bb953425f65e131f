package io.gantry.notification.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an attempt to deliver ended. */
enum Outcome {
    DELIVERED,
    /** The receiver answered with a redirect; redirects are not followed. */
    REDIRECTED,
    CLIENT_ERROR,
    /** The receiver says that it is not there any more, and never will be. */
    GONE,
    RATE_LIMITED,
    SERVER_ERROR,
    /** No answer in time; the receiver may or may not have the message. */
    TIMEOUT,
    UNREACHABLE,
    INVALID_ADDRESS,
    /** The address leads inside, to where no operator lets webhooks go; nobody was asked. */
    TARGET_INSIDE,
    /** The directory does not know the unit yet. */
    UNKNOWN_UNIT,
    /** The unit has no such channel. */
    NO_CHANNEL,
    /** Whoever made the attempt did not live to tell; the receiver may or may not have the message. */
    UNKNOWN;

    /** The outcome that an answer with {@code status} is. */
    static Outcome of(int status) {
        return switch (status / 100) {
            case 2 -> DELIVERED;
            case 3 -> REDIRECTED;
            case 4 -> status == 410 ? GONE : status == 429 ? RATE_LIMITED : CLIENT_ERROR;
            default -> SERVER_ERROR;
        };
    }

    /** Its name outside. */
    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
