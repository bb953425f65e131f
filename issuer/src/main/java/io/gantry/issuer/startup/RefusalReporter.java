package io.gantry.issuer.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;

/** Reports in one line why the issuer did not start; the process then ends with a non-zero status. */
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
