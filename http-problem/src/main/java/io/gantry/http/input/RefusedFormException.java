package io.gantry.http.input;

import io.gantry.problem.Phrase;

/** A text is not of the form, or not in the range, that its type has over HTTP. */
public final class RefusedFormException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase expected;
    private final boolean understood;

    private RefusedFormException(String text, Phrase expected, boolean understood) {
        super(text + " (expected: " + expected + ")");
        this.expected = expected;
        this.understood = understood;
    }

    static RefusedFormException form(String text, Phrase expected) {
        return new RefusedFormException(text, expected, false);
    }

    static RefusedFormException range(String text, Phrase expected) {
        return new RefusedFormException(text, expected, true);
    }

    /** The form or the range that is expected instead. */
    public Phrase expected() {
        return expected;
    }

    /** Whether the form was right and only the value is out of range. */
    public boolean isUnderstood() {
        return understood;
    }
}
