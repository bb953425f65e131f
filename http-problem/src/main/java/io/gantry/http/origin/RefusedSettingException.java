package io.gantry.http.origin;

/** A setting with which the service does not start, for a reason that the operator can remove. */
public final class RefusedSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedSettingException(String sentence) {
        super(sentence);
    }
}
