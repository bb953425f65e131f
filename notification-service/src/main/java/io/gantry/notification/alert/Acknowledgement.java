package io.gantry.notification.alert;

import io.gantry.event.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person has taken an alert on.
 *
 * @param note what they had to say
 * @param rank of the delay's level then: a higher one is more than they have acknowledged
 */
record Acknowledgement(Instant at, Actor by, @Nullable String note, int rank) {

    boolean isBy(Actor other) {
        return by.account().equals(other.account());
    }
}
