package io.gantry.issuer.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;

/** Says in one line why the issuer has not started; the process then ends with a status that is not zero. */
final class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedToStartException) {
                System.err.println("The issuer does not start: " + cause.getMessage());
                return true;
            }
        }
        return false;
    }
}
