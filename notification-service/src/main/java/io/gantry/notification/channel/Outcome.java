package io.gantry.notification.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an attempt to deliver ended, and so what is to be done next. */
public enum Outcome {
    DELIVERED(Next.DONE),
    /** The receiver answered with a redirect; redirects are not followed. */
    REDIRECTED(Next.RETRY),
    CLIENT_ERROR(Next.RETRY),
    /** The receiver does not take this message, and will not take it later. */
    REJECTED(Next.GIVE_UP),
    /** The receiver says that it is not there any more, and never will be. */
    GONE(Next.DISABLE),
    RATE_LIMITED(Next.RETRY),
    SERVER_ERROR(Next.RETRY),
    /** No answer in time; the receiver may or may not have the message. */
    TIMEOUT(Next.RETRY),
    UNREACHABLE(Next.RETRY),
    INVALID_ADDRESS(Next.GIVE_UP),
    /** The address is in a private range that the operator has not allowed; no connection was made. */
    PRIVATE_ADDRESS(Next.GIVE_UP),
    /** The unit has this channel no longer. */
    NO_CHANNEL(Next.SKIP),
    /** The channel is disabled, for its receiver was gone before. */
    CHANNEL_DISABLED(Next.SKIP),
    /** What the message calls for has been settled before it could be sent. */
    OVERTAKEN(Next.SKIP),
    /** The process that made the attempt did not live to tell; the receiver may or may not have the message. */
    UNKNOWN(Next.RETRY);

    /** What follows from an outcome. */
    public enum Next {
        DONE,
        RETRY,
        GIVE_UP,
        /** Give up, and send nothing more to this channel. */
        DISABLE,
        SKIP
    }

    private final Next next;

    Outcome(Next next) {
        this.next = next;
    }

    public Next next() {
        return next;
    }

    /** Whether an attempt was made and has failed. */
    public boolean isFailure() {
        return next != Next.DONE && next != Next.SKIP;
    }

    /** Its name outside. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
