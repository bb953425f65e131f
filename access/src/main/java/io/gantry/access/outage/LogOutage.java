package io.gantry.access.outage;

import io.gantry.problem.Outage;
import io.gantry.stream.NotConfirmedException;
import java.util.Optional;

/** Recognises that the event log has not confirmed an event. */
final class LogOutage implements Outage {

    @Override
    public Optional<String> detailOf(Throwable fault) {
        return fault instanceof NotConfirmedException
                ? Optional.of("the event log did not confirm in time; send the same again, it counts once")
                : Optional.empty();
    }
}
