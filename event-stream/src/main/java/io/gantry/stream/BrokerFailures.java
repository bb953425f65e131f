package io.gantry.stream;

import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RetriableException;

/** The failures of the broker that waiting helps. A clock that is wrong will be set right. */
final class BrokerFailures implements TemporaryFailures {

    @Override
    public boolean isTemporary(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotConfirmedException
                    || cause instanceof TryAgainException
                    || cause instanceof RetriableException
                    || cause instanceof InvalidTimestampException
                    || cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }
}
