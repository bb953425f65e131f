package io.gantry.http.origin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in one sentence which setting keeps the service from starting. */
final class RefusedSettingAnalyzer extends AbstractFailureAnalyzer<RefusedSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, RefusedSettingException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
